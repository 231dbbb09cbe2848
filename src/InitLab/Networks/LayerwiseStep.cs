using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>The way back and the update in one: each layer changes while its derivatives are in a cache.</summary>
/// <remarks>No number differs from those of one after the other, because no layer is needed once it changes.</remarks>
internal sealed class LayerwiseStep
{
    private readonly MlpBackpropagation _backpropagation;
    private readonly IBlockUpdate<double> _update;
    private readonly Action<int, LayerGradients<double>> _changeLayer;

    private LayerwiseStep(Mlp network, IBlockUpdate<double> update, int samples)
    {
        _update = update;
        _backpropagation = new MlpBackpropagation(network, samples, lastOneLayer: true);
        _changeLayer = (layer, gradients) => _update.ChangeLayer(layer, gradients, _backpropagation.Gradients.Blocks);
    }

    /// <summary>For a chain of layers and a rule of the library; null for others.</summary>
    /// <param name="network">The network.</param>
    /// <param name="update">The rule at work on it.</param>
    /// <param name="samples">The samples of every batch.</param>
    internal static LayerwiseStep? Of(INetwork network, IUpdate update, int samples) =>
        network is Mlp mlp && update is BlockwiseUpdate { Blocks: var blocks }
            ? new LayerwiseStep(mlp, blocks, samples)
            : null;

    /// <summary>The way forward.</summary>
    internal IBackpropagation Backpropagation => _backpropagation;

    /// <summary>As of <see cref="ChainPass{T}.Keep"/>.</summary>
    internal void Keep(Matrix<double> inputs) => _backpropagation.Keep(inputs);

    /// <summary>Changes the network by the derivatives for the batch that went forward last.</summary>
    /// <param name="outputGradient">The derivatives by the outputs, samples × outputs.</param>
    /// <param name="learningRateFactor">What the learning rate is multiplied with.</param>
    internal void Take(Matrix<double> outputGradient, double learningRateFactor)
    {
        _update.Begin(learningRateFactor);
        _backpropagation.Backward(outputGradient, _changeLayer);
    }
}
