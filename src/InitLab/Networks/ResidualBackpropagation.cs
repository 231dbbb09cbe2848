using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>Backpropagation through a residual network.</summary>
/// <remarks>
/// With G the derivative by the stream after a block and v the branch's outputs: ∂/∂α = Σ G ∘ v, ∂/∂v = α G, and G
/// before the block is G + what comes back through the branch.
/// </remarks>
internal sealed class ResidualBackpropagation : IBackpropagation
{
    private readonly ResidualMlp _network;
    private readonly ResidualPass _pass;
    private readonly Gradients _gradients;
    private readonly Matrix<double> _stream;
    private readonly Matrix<double> _branch;
    private readonly Matrix<double>[] _inner;

    internal ResidualBackpropagation(ResidualMlp network, int samples)
    {
        _network = network;
        _pass = new ResidualPass(network, samples);
        _gradients = new Gradients(network);
        _stream = Matrix<double>.Build.Dense(samples, network.Stem.FanOut);
        _branch = Matrix<double>.Build.Dense(samples, network.Stem.FanOut);
        _inner = [.. network.Blocks.Select(block => Matrix<double>.Build.Dense(samples, block.Inner.FanOut))];
    }

    public Matrix<double> Forward(Matrix<double> inputs)
    {
        _pass.Run(inputs);
        return _pass.Outputs;
    }

    public Gradients Backward(Matrix<double> outputGradient)
    {
        LayerBackward(_network.Layers.Count - 1, _pass.Stream[^1], outputGradient);
        _network.Head.Mathematics.PullBack(outputGradient, _stream);
        for (var b = _network.Blocks.Count - 1; b >= 0; b--)
        {
            BlockBackward(b);
        }

        LayerBackward(0, _pass.Inputs, _stream);
        return _gradients;
    }

    private void BlockBackward(int b)
    {
        var (inner, outer) = ((2 * b) + 1, (2 * b) + 2);
        var (stream, branch) = (_stream.AsColumnMajorArray(), _branch.AsColumnMajorArray());
        if (_gradients.Multipliers is { } multipliers)
        {
            multipliers[b] = Inner(stream, _pass.Activations[outer].AsColumnMajorArray());
        }

        var multiplier = _network.Multipliers[b];
        for (var i = 0; i < branch.Length; i++)
        {
            branch[i] = multiplier * stream[i];
        }

        LayerBackward(outer, _pass.Activations[inner], _branch);
        _network.Layers[outer].Mathematics.PullBack(_branch, _inner[b]);
        LayerBackward(inner, _pass.Stream[b], _inner[b]);
        _network.Layers[inner].Mathematics.PullBack(_inner[b], _branch);
        for (var i = 0; i < branch.Length; i++)
        {
            stream[i] += branch[i];
        }
    }

    private void LayerBackward(int l, Matrix<double> inputs, Matrix<double> gradient)
    {
        _network.Layers[l].Mathematics.TurnIntoDelta(_pass.PreActivations[l], _pass.Activations[l], gradient);
        _gradients.Write(l, new LayerGradients<double>(StridedMatrix.Of(inputs).Transpose, gradient));
    }

    private static double Inner(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
