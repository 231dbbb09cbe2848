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

    public bool Backward(LeftFactor<T> delta, StridedMatrix<T> weights, T[] activations, T[] gradient)
    {
        if (!BlockedProduct.IsOneBlock(weights.Rows) || delta.Rows % ProductTile.Rows<T>() != 0)
        {
            return false;
        }

        MatrixProduct.Multiply(delta, weights, gradient, new DerivativeEnd<T, TLanes>(activations, gradient));
        return true;
    }
}
