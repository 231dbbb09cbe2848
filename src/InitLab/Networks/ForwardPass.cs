using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>What every layer of a network computed for one batch.</summary>
public sealed class ForwardPass
{
    private readonly Mlp _network;

    internal ForwardPass(Mlp network, int samples)
    {
        _network = network;
        Chain = new ChainPass<double>(network.Layers.Select(layer => layer.Mathematics), samples);
    }

    /// <summary>The batch, samples × features.</summary>
    public Matrix<double> Inputs => Chain.Inputs;

    /// <summary>Z = X · W + b of each layer, samples × units.</summary>
    public IReadOnlyList<Matrix<double>> PreActivations => Chain.PreActivations;

    /// <summary>φ(Z) of each layer, samples × units.</summary>
    public IReadOnlyList<Matrix<double>> Activations => Chain.Activations;

    /// <summary>The activations of the last layer, samples × outputs.</summary>
    public Matrix<double> Outputs => Chain.Outputs;

    /// <summary>The layers at work.</summary>
    internal ChainPass<double> Chain { get; }

    /// <summary>The shape, such as <c>ForwardPass of 50 samples through Mlp 2-8-1, tanh, 33 parameters</c>.</summary>
    public override string ToString() => $"ForwardPass of {Inputs.RowCount} samples through {_network}";
}
