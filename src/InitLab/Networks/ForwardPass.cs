using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>What every layer of a network computed for one batch.</summary>
public sealed class ForwardPass
{
    private readonly Mlp _network;
    private readonly Matrix<double>[] _preActivations;
    private readonly Matrix<double>[] _activations;

    internal ForwardPass(Mlp network, int samples)
    {
        BatchShape.NotEmpty(samples);
        _network = network;
        _preActivations = [.. network.Layers.Select(layer => Matrix<double>.Build.Dense(samples, layer.FanOut))];
        _activations = [.. network.Layers.Select(layer => Matrix<double>.Build.Dense(samples, layer.FanOut))];
        Inputs = Matrix<double>.Build.Dense(samples, network.Layers[0].FanIn);
    }

    /// <summary>The batch, samples × features.</summary>
    public Matrix<double> Inputs { get; private set; }

    /// <summary>Z = X · W + b of each layer, samples × units.</summary>
    public IReadOnlyList<Matrix<double>> PreActivations => _preActivations;

    /// <summary>φ(Z) of each layer, samples × units.</summary>
    public IReadOnlyList<Matrix<double>> Activations => _activations;

    /// <summary>The activations of the last layer, samples × outputs.</summary>
    public Matrix<double> Outputs => _activations[^1];

    /// <summary>The shape, such as <c>ForwardPass of 50 samples through Mlp 2-8-1, tanh, 33 parameters</c>.</summary>
    public override string ToString() => $"ForwardPass of {Inputs.RowCount} samples through {_network}";

    internal void Run(Matrix<double> inputs)
    {
        BatchShape.Require(inputs, _network.Layers[0], Outputs.RowCount);
        Inputs = inputs;
        var layerInputs = inputs;
        for (var l = 0; l < _preActivations.Length; l++)
        {
            _network.Layers[l].Forward(layerInputs, _preActivations[l], _activations[l]);
            layerInputs = _activations[l];
        }
    }
}
