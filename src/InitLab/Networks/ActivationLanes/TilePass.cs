using System.Numerics;
using InitLab.Numerics;

namespace InitLab.Networks.ActivationLanes;

/// <summary>Takes the lanes of an activation, which are few instructions, into the tiles of a product.</summary>
internal sealed class TilePass<T, TLanes> : ITilePass<T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TLanes : struct, ILanes<T>
{
    public bool Forward(LeftFactor<T> inputs, StridedMatrix<T> weights, T[] biases, T[] activations)
    {
        if (!BlockedProduct.IsOneBlock(weights.Rows))
        {
            return false;
        }

        MatrixProduct.Multiply(inputs, weights, activations, new ActivationEnd<T, TLanes>(biases));
        return true;
    }
}
