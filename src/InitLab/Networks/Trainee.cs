using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>A network of doubles in training.</summary>
internal sealed class Trainee : ITrainee<double>
{
    private readonly INetwork _network;
    private readonly IBackpropagation _backpropagation;
    private readonly IUpdate _update;
    private readonly LayerwiseStep? _layerwise;

    /// <param name="network">The network.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="samples">The samples of every batch.</param>
    internal Trainee(INetwork network, IOptimizer optimizer, int samples)
    {
        _network = network;
        _update = optimizer.Start(network);
        _layerwise = LayerwiseStep.Of(network, _update, samples);
        _backpropagation = _layerwise?.Backpropagation ?? network.Backpropagation(samples);
        Parameters = Parameter.Of(network);
    }

    public Parameter<double>[] Parameters { get; }

    // The library's own rules look while they change the numbers.
    public string? NotFinite =>
        _update is BlockwiseUpdate { Blocks.LeftAllFinite: true } ? null : Parameter.NotFinite(Parameters);

    public void Keep(Matrix<double> inputs) => _layerwise?.Keep(inputs);

    public Matrix<double> Forward(Matrix<double> inputs) => _backpropagation.Forward(inputs);

    public void Learn(Matrix<double> outputGradient, double learningRateFactor)
    {
        if (_layerwise is { } step)
        {
            step.Take(outputGradient, learningRateFactor);
        }
        else
        {
            _update.Step(_backpropagation.Backward(outputGradient), learningRateFactor);
        }
    }

    public Matrix<double> Predict(Matrix<double> inputs) => _network.Predict(inputs);
}
