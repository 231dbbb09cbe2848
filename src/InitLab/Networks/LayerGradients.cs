using System.Numerics;
using System.Runtime.InteropServices;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>The derivatives by what a layer learns, computed when they are asked for.</summary>
/// <param name="TransposedInputs">Xᵀ.</param>
/// <param name="Delta">Δ, the gradient by Z.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LayerGradients<T>(LeftFactor<T> TransposedInputs, Matrix<T> Delta)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>∂/∂W = Xᵀ · Δ, and ∂/∂b is the sum of the rows of Δ.</summary>
    /// <param name="weights">∂/∂W, overwritten.</param>
    /// <param name="biases">∂/∂b, overwritten.</param>
    internal void Write(T[] weights, T[] biases)
    {
        EndWeights(weights, default(SumsKept<T>));
        WriteBiases(biases);
    }

    /// <summary>∂/∂b.</summary>
    /// <param name="biases">Overwritten.</param>
    internal void WriteBiases(T[] biases) => Columns.Sum<T>(Delta.AsColumnMajorArray(), biases);

    /// <summary>Whether <see cref="EndWeights"/> can do more than keep them.</summary>
    internal bool CanEnd => BlockedProduct.IsOneBlock(TransposedInputs.Columns);

    /// <summary>∂/∂W, each of which ends as is asked for.</summary>
    /// <param name="place">Where they end.</param>
    /// <param name="end">What becomes of them.</param>
    internal void EndWeights<TEnd>(T[] place, TEnd end)
        where TEnd : struct, ITileEnd<T> =>
        MatrixProduct.Multiply(TransposedInputs, StridedMatrix.Of(Delta), place, end);
}
