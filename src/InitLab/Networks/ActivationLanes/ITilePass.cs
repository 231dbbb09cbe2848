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
}
