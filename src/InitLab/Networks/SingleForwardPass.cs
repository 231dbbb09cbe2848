using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>What every layer of a network computed in single precision for one batch.</summary>
public sealed class SingleForwardPass
{
    private readonly SingleMlp _network;
    private readonly ChainPass<float> _chain;

    internal SingleForwardPass(SingleMlp network, ChainPass<float> chain) => (_network, _chain) = (network, chain);

    /// <summary>The batch, samples × features.</summary>
    public Matrix<float> Inputs => _chain.Inputs;

    /// <summary>Z = X · W + b of each layer, samples × units.</summary>
    public IReadOnlyList<Matrix<float>> PreActivations => _chain.PreActivations;

    /// <summary>φ(Z) of each layer, samples × units.</summary>
    public IReadOnlyList<Matrix<float>> Activations => _chain.Activations;

    /// <summary>The activations of the last layer, samples × outputs.</summary>
    public Matrix<float> Outputs => _chain.Outputs;

    /// <summary>The shape, such as <c>SingleForwardPass of 50 samples through SingleMlp 2-8-1, …</c>.</summary>
    public override string ToString() => $"SingleForwardPass of {Inputs.RowCount} samples through {_network}";
}
