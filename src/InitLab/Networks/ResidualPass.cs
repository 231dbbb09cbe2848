using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>What every layer and block of a residual network computed for one batch.</summary>
public sealed class ResidualPass
{
    private readonly ResidualMlp _network;
    private readonly Matrix<double>[] _stream;
    private readonly Matrix<double>[] _preActivations;
    private readonly Matrix<double>[] _activations;

    internal ResidualPass(ResidualMlp network, int samples)
    {
        BatchShape.NotEmpty(samples);
        _network = network;
        _preActivations = [.. network.Layers.Select(layer => Matrix<double>.Build.Dense(samples, layer.FanOut))];
        _activations = [.. network.Layers.Select(layer => Matrix<double>.Build.Dense(samples, layer.FanOut))];
        var width = network.Stem.FanOut;
        _stream = [_activations[0], .. network.Blocks.Select(_ => Matrix<double>.Build.Dense(samples, width))];
        Inputs = Matrix<double>.Build.Dense(samples, network.Stem.FanIn);
    }

    /// <summary>The batch, samples × features.</summary>
    public Matrix<double> Inputs { get; private set; }

    /// <summary>x₀ after the stem and x after each block, samples × width.</summary>
    public IReadOnlyList<Matrix<double>> Stream => _stream;

    /// <summary>Z = X · W + b of each of the network's layers, samples × units.</summary>
    public IReadOnlyList<Matrix<double>> PreActivations => _preActivations;

    /// <summary>φ(Z) of each of the network's layers, samples × units.</summary>
    public IReadOnlyList<Matrix<double>> Activations => _activations;

    /// <summary>The activations of the head, samples × outputs.</summary>
    public Matrix<double> Outputs => _activations[^1];

    /// <summary>The shape, such as <c>ResidualPass of 1000 samples through ResidualMlp 64-64-10, …</c>.</summary>
    public override string ToString() => $"ResidualPass of {Inputs.RowCount} samples through {_network}";

    internal void Run(Matrix<double> inputs)
    {
        BatchShape.Require(inputs, _network.Stem.FanIn, Outputs.RowCount);
        Inputs = inputs;
        RunLayer(0, inputs);
        for (var b = 0; b < _stream.Length - 1; b++)
        {
            var (inner, outer) = ((2 * b) + 1, (2 * b) + 2);
            RunLayer(inner, _stream[b]);
            RunLayer(outer, _activations[inner]);
            AddBranch(b, _activations[outer].AsColumnMajorArray());
        }

        RunLayer(_activations.Length - 1, _stream[^1]);
    }

    private void RunLayer(int l, Matrix<double> inputs)
    {
        _network.Layers[l].Mathematics.Forward(StridedMatrix.Of(inputs), _preActivations[l], _activations[l]);
    }

    private void AddBranch(int b, double[] branch)
    {
        var (before, after) = (_stream[b].AsColumnMajorArray(), _stream[b + 1].AsColumnMajorArray());
        var multiplier = _network.Multipliers[b];
        for (var i = 0; i < after.Length; i++)
        {
            after[i] = before[i] + (multiplier * branch[i]);
        }
    }
}
