using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>Backpropagation through a chain of dense layers.</summary>
internal sealed class MlpBackpropagation : IBackpropagation
{
    private readonly ChainPass<double> _pass;
    private readonly Gradients _gradients;
    private readonly Matrix<double>[] _deltas;
    private readonly Action<int, LayerGradients<double>> _write;

    /// <param name="network">The network.</param>
    /// <param name="samples">The samples of every batch.</param>
    /// <param name="lastOneLayer">Whether the derivatives of a layer last only until those of the next come.</param>
    internal MlpBackpropagation(Mlp network, int samples, bool lastOneLayer = false)
    {
        _pass = new ChainPass<double>(network.Layers.Select(layer => layer.Mathematics), samples, overwrite: true);
        _gradients = new Gradients(network, lastOneLayer);
        _deltas = _pass.Buffers(samples, lastOneLayer ? 2 : null);
        _gradients.PreActivations = _deltas;
        _write = _gradients.Write;
    }

    /// <summary>The derivatives, overwritten by each batch.</summary>
    internal Gradients Gradients => _gradients;

    /// <summary>As of <see cref="ChainPass{T}.Keep"/>.</summary>
    internal void Keep(Matrix<double> inputs) => _pass.Keep(inputs);

    public Matrix<double> Forward(Matrix<double> inputs)
    {
        _pass.Forward(inputs);
        return _pass.Outputs;
    }

    public Gradients Backward(Matrix<double> outputGradient)
    {
        Backward(outputGradient, _write);
        return _gradients;
    }

    /// <summary>The way back, on which derivatives are used as in <see cref="ChainPass{T}.Backward"/>.</summary>
    internal void Backward(Matrix<double> outputGradient, Action<int, LayerGradients<double>> use)
    {
        outputGradient.CopyTo(_deltas[^1]);
        _pass.Backward(_deltas, use);
    }
}
