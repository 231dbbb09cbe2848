using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>Backpropagation through a chain of dense layers.</summary>
internal sealed class MlpBackpropagation : IBackpropagation
{
    private readonly ChainPass<double> _pass;
    private readonly Gradients _gradients;
    private readonly Matrix<double>[] _deltas;

    /// <param name="network">The network.</param>
    /// <param name="samples">The samples of every batch.</param>
    /// <param name="lastOneLayer">Whether the derivatives of a layer last only until those of the next come.</param>
    internal MlpBackpropagation(Mlp network, int samples, bool lastOneLayer = false)
    {
        _pass = new ChainPass<double>(network.Layers.Select(layer => layer.Mathematics), samples, overwrite: true);
        _gradients = new Gradients(network, lastOneLayer);
        _deltas = _pass.Buffers(samples, lastOneLayer ? 2 : null);
        _gradients.PreActivations = _deltas;
    }

    /// <summary>The derivatives, overwritten by each batch.</summary>
    internal Gradients Gradients => _gradients;

    public Matrix<double> Forward(Matrix<double> inputs)
    {
        _pass.Forward(inputs);
        return _pass.Outputs;
    }

    public Gradients Backward(Matrix<double> outputGradient) => Backward(outputGradient, null);

    /// <summary>The derivatives, with a call for each layer as in <see cref="ChainPass{T}.Backward"/>.</summary>
    internal Gradients Backward(Matrix<double> outputGradient, Action<int>? whenDone)
    {
        outputGradient.CopyTo(_deltas[^1]);
        _pass.Backward(_deltas, _gradients.Weights, _gradients.Biases, whenDone);
        return _gradients;
    }
}
