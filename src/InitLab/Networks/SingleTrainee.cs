using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>A network of floats in training.</summary>
internal sealed class SingleTrainee : ITrainee<float>
{
    private readonly SingleMlp _network;
    private readonly ChainPass<float> _pass;
    private readonly SingleGradients _gradients;
    private readonly IBlockUpdate<float> _update;
    private readonly Matrix<double> _outputs;
    private readonly Action<int, LayerGradients<float>> _changeLayer;

    /// <param name="network">The network.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="samples">The samples of every batch.</param>
    /// <exception cref="ArgumentException">The optimizer is not one of the library's.</exception>
    internal SingleTrainee(SingleMlp network, IOptimizer optimizer, int samples)
    {
        if (optimizer is not IBlockRule rule)
        {
            throw new ArgumentException(
                $"{optimizer} changes networks of doubles only: take Sgd, Adam or AdamW, or train the Mlp.",
                nameof(optimizer)
            );
        }

        _network = network;
        _pass = network.Reserve(samples, overwrite: true);
        _gradients = new SingleGradients(network, _pass.Buffers(samples, apart: 2), lastOneLayer: true);
        Parameters = Parameter.Of(network.Layers.Select(layer => layer.Mathematics));
        _update = rule.Start(Parameters, network.Layers.Count);
        _outputs = Matrix<double>.Build.Dense(samples, network.Layers[^1].FanOut);
        _changeLayer = (layer, gradients) => _update.ChangeLayer(layer, gradients, _gradients.Blocks);
    }

    public Parameter<float>[] Parameters { get; }

    public string? NotFinite => _update.LeftAllFinite ? null : Parameter.NotFinite(Parameters);

    public void Keep(Matrix<float> inputs) => _pass.Keep(inputs);

    public Matrix<double> Forward(Matrix<float> inputs)
    {
        _pass.Forward(inputs);
        Precision.Widen(_pass.Outputs.AsColumnMajorArray(), _outputs.AsColumnMajorArray());
        return _outputs;
    }

    // Each layer changes while its derivatives are in a cache.
    public void Learn(Matrix<double> outputGradient, double learningRateFactor)
    {
        _update.Begin(learningRateFactor);
        _gradients.Run(_pass, outputGradient, _changeLayer);
    }

    public Matrix<double> Predict(Matrix<double> inputs) => _network.Predict(inputs.ToSingle()).ToDouble();
}
