using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>Backpropagation through a chain of dense layers.</summary>
internal sealed class MlpBackpropagation : IBackpropagation
{
    private readonly ChainPass<double> _pass;
    private readonly Gradients _gradients;
    private readonly Matrix<double>[] _deltas;

    internal MlpBackpropagation(Mlp network, int samples)
    {
        _pass = new ForwardPass(network, samples).Chain;
        _gradients = new Gradients(network);
        _deltas = _pass.Buffers(samples);
        _gradients.PreActivations = _deltas;
    }

    public Matrix<double> Forward(Matrix<double> inputs)
    {
        _pass.Forward(inputs);
        return _pass.Outputs;
    }

    public Gradients Backward(Matrix<double> outputGradient)
    {
        outputGradient.CopyTo(_deltas[^1]);
        _pass.Backward(_deltas, _gradients.Weights, _gradients.Biases);
        return _gradients;
    }
}
