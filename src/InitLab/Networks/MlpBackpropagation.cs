using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>Backpropagation through a chain of dense layers.</summary>
internal sealed class MlpBackpropagation : IBackpropagation
{
    private readonly Mlp _network;
    private readonly ForwardPass _pass;
    private readonly Gradients _gradients;
    private readonly Matrix<double>[] _deltas;

    internal MlpBackpropagation(Mlp network, int samples)
    {
        _network = network;
        _pass = new ForwardPass(network, samples);
        _gradients = new Gradients(network);
        _deltas = [.. network.Layers.Select(layer => Matrix<double>.Build.Dense(samples, layer.FanOut))];
        _gradients.PreActivations = _deltas;
    }

    public Matrix<double> Forward(Matrix<double> inputs)
    {
        _pass.Run(inputs);
        return _pass.Outputs;
    }

    public Gradients Backward(Matrix<double> outputGradient)
    {
        outputGradient.CopyTo(_deltas[^1]);
        for (var l = _network.Layers.Count - 1; l >= 0; l--)
        {
            var layer = _network.Layers[l];
            var inputs = l == 0 ? _pass.Inputs : _pass.Activations[l - 1];
            layer.TurnIntoDelta(_pass.PreActivations[l], _pass.Activations[l], _deltas[l]);
            Dense.Gradients(inputs, _deltas[l], _gradients.Weights[l], _gradients.Biases[l]);
            if (l > 0)
            {
                layer.PullBack(_deltas[l], _deltas[l - 1]);
            }
        }

        return _gradients;
    }
}
