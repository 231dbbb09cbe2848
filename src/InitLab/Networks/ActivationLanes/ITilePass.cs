using InitLab.Numerics;

namespace InitLab.Networks.ActivationLanes;

/// <summary>An activation that is applied to the entries of a product on their way to memory.</summary>
/// <typeparam name="T">The type of a number.</typeparam>
internal interface ITilePass<T>
    where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
{
    /// <summary>H = φ(X · W + b).</summary>
    /// <param name="inputs">X.</param>
    /// <param name="weights">W.</param>
    /// <param name="biases">b, one per column.</param>
    /// <param name="activations">H, overwritten.</param>
    /// <returns>Whether it is done; not where the sums are too long.</returns>
    bool Forward(LeftFactor<T> inputs, StridedMatrix<T> weights, T[] biases, T[] activations);

    /// <summary>(Δ · Wᵀ) ∘ φ′(Z).</summary>
    /// <param name="delta">Δ.</param>
    /// <param name="weights">Wᵀ.</param>
    /// <param name="activations">H = φ(Z), from which φ′(Z) is found.</param>
    /// <param name="gradient">Overwritten.</param>
    /// <returns>Whether it is done; not where the sums are too long or rows fill no whole tiles.</returns>
    bool Backward(LeftFactor<T> delta, StridedMatrix<T> weights, T[] activations, T[] gradient);
}
