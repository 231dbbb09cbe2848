using System.Runtime.InteropServices;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>The mathematics of a dense layer, for any type of numbers.</summary>
/// <param name="Weights">W, fanIn × fanOut.</param>
/// <param name="Biases">b, one per unit.</param>
/// <param name="Activation">φ.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Layer<T>(Matrix<T> Weights, Vector<T> Biases, Activation Activation)
    where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
{
    /// <summary>Z = X · W + b and H = φ(Z).</summary>
    /// <param name="inputs">X.</param>
    /// <param name="preActivations">Z, overwritten.</param>
    /// <param name="activations">H, overwritten; may be the matrix of Z.</param>
    internal void Forward(LeftFactor<T> inputs, Matrix<T> preActivations, Matrix<T> activations)
    {
        var (w, b) = (StridedMatrix.Of(Weights), Biases.AsArray());
        var (z, h) = (preActivations.AsColumnMajorArray(), activations.AsColumnMajorArray());
        if (z != h || Activation.Tiles<T>()?.Forward(inputs, w, b, h) != true)
        {
            MatrixProduct.Multiply(inputs, w, z);
            Activation.AddAndApply<T>(b, z, h);
        }
    }

    /// <summary>From G, the gradient by H, to Δ = G ∘ φ′(Z), the gradient by Z.</summary>
    /// <param name="preActivations">Z.</param>
    /// <param name="activations">H.</param>
    /// <param name="gradient">G, which becomes Δ.</param>
    internal void TurnIntoDelta(Matrix<T> preActivations, Matrix<T> activations, Matrix<T> gradient)
    {
        Activation.MultiplyByDerivative<T>(
            preActivations.AsColumnMajorArray(),
            activations.AsColumnMajorArray(),
            gradient.AsColumnMajorArray()
        );
    }

    /// <summary>The gradient by X: Δ · Wᵀ.</summary>
    /// <param name="delta">Δ.</param>
    /// <param name="inputGradient">Overwritten.</param>
    internal void PullBack(Matrix<T> delta, Matrix<T> inputGradient)
    {
        var transposed = StridedMatrix.Of(Weights).Transpose;
        MatrixProduct.Multiply(StridedMatrix.Of(delta), transposed, inputGradient.AsColumnMajorArray());
    }
}
