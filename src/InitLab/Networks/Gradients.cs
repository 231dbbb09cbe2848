using InitLab.Datasets;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>The derivatives of the mean loss by every weight and bias, by backpropagation.</summary>
/// <remarks>
/// With Δₗ the derivative by the pre-activations of layer l and Hₗ its activations (Rumelhart, Hinton and Williams 1986):
/// Δₗ = (Δₗ₊₁ · Wₗ₊₁ᵀ) ∘ φ′(Zₗ), ∂/∂Wₗ = Hₗ₋₁ᵀ · Δₗ, and ∂/∂bₗ is the sum of the rows of Δₗ.
/// </remarks>
public sealed class Gradients
{
    private readonly Mlp _network;
    private readonly Matrix<double>[] _deltas;
    private readonly Matrix<double>[] _weights;
    private readonly Vector<double>[] _biases;

    internal Gradients(Mlp network, int samples)
    {
        _network = network;
        _deltas = [.. network.Layers.Select(layer => Matrix<double>.Build.Dense(samples, layer.FanOut))];
        _weights = [.. network.Layers.Select(layer => Matrix<double>.Build.Dense(layer.FanIn, layer.FanOut))];
        _biases = [.. network.Layers.Select(layer => Vector<double>.Build.Dense(layer.FanOut))];
    }

    /// <summary>The derivatives by the weights of each layer, fanIn × fanOut.</summary>
    public IReadOnlyList<Matrix<double>> Weights => _weights;

    /// <summary>The derivatives by the biases of each layer, one per unit.</summary>
    public IReadOnlyList<Vector<double>> Biases => _biases;

    /// <summary>The derivatives by the pre-activations of each layer, samples × units.</summary>
    public IReadOnlyList<Matrix<double>> PreActivations => _deltas;

    /// <summary>Computes the gradients of a network on a data set.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">Samples with labels.</param>
    /// <param name="loss">The loss of one sample.</param>
    public static Gradients Of(Mlp network, LabelledData data, ILoss loss)
    {
        loss.Require(network.Layers[^1].FanOut, data.Classes);
        var gradients = new Gradients(network, data.Samples);
        gradients.Run(network.Forward(data.Inputs), data.Labels, new BatchLoss(loss, network.Layers[^1].FanOut));
        return gradients;
    }

    /// <summary>The shape, such as <c>Gradients of Mlp 64-32-10, tanh, 2410 parameters</c>.</summary>
    public override string ToString() => $"Gradients of {_network}";

    internal void Run(ForwardPass pass, ReadOnlySpan<int> labels, BatchLoss loss)
    {
        loss.Gradient(pass.Outputs, labels, _deltas[^1]);
        for (var l = _deltas.Length - 1; l >= 0; l--)
        {
            var delta = StridedMatrix.Of(_deltas[l]);
            _network
                .Layers[l]
                .Activation.MultiplyByDerivative(
                    pass.PreActivations[l].AsColumnMajorArray(),
                    pass.Activations[l].AsColumnMajorArray(),
                    delta.Data
                );
            var inputs = StridedMatrix.Of(l == 0 ? pass.Inputs : pass.Activations[l - 1]);
            MatrixProduct.Multiply(inputs.Transpose, delta, _weights[l].AsColumnMajorArray());
            SumRows(delta, _biases[l].AsArray());
            if (l > 0)
            {
                var weights = StridedMatrix.Of(_network.Layers[l].Weights);
                MatrixProduct.Multiply(delta, weights.Transpose, _deltas[l - 1].AsColumnMajorArray());
            }
        }
    }

    private static void SumRows(StridedMatrix delta, Span<double> sums)
    {
        for (var unit = 0; unit < delta.Columns; unit++)
        {
            var sum = 0.0;
            foreach (var entry in delta.Data.AsSpan(unit * delta.Rows, delta.Rows))
            {
                sum += entry;
            }

            sums[unit] = sum;
        }
    }
}
