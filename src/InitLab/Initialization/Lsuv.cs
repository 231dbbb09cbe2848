using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>Layer-sequential unit-variance initialization: weights scaled by what a batch of data shows.</summary>
/// <remarks>
/// Mishkin and Matas 2016, "All you need is a good init", algorithm 1. From the first layer to the last, the weights
/// are divided by the standard deviation of the layer's pre-activations (over samples and units together) until their
/// variance is within the tolerance of 1. Pre-activations are linear in the weights, so with biases of 0 one division
/// suffices. In none of PyTorch, Keras and JAX.
/// </remarks>
public sealed record Lsuv
{
    /// <summary>How far from 1 a variance may stay; positive. The paper's is 0.1.</summary>
    public double Tolerance
    {
        get;
        init => field = Require.Positive(value, "The tolerance", nameof(Tolerance));
    } = 0.1;

    /// <summary>How often a layer is rescaled at most; at least 1. The paper's is 10.</summary>
    public int MaximumRescalings
    {
        get;
        init =>
            field =
                value >= 1
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(value),
                        value,
                        $"At most {value} rescalings leave the network as it is: allow at least 1."
                    );
    } = 10;

    /// <summary>Initializes a network as the paper does: orthogonal weights, biases 0, then scaled.</summary>
    /// <param name="widths">Units from the inputs to the outputs, such as <c>[64, 32, 10]</c>.</param>
    /// <param name="hidden">The nonlinearity of the hidden layers.</param>
    /// <param name="batch">samples × features: data as the network will see them.</param>
    /// <param name="random">The source of the orthogonal weights, as in <see cref="Mlp"/>.</param>
    public LsuvResult Create(int[] widths, Activation hidden, Matrix<double> batch, RandomStream random)
    {
        return Rescale(Mlp.Create(widths, hidden, Initializers.Orthogonal(), random), batch);
    }

    /// <summary>Scales the weights of a network, whatever they were drawn from.</summary>
    /// <param name="network">The network; it is not changed.</param>
    /// <param name="batch">samples × features: data as the network will see them.</param>
    /// <returns>The scaled network and what happened to each layer.</returns>
    /// <exception cref="ArgumentException">The pre-activations of a layer do not vary or are not finite.</exception>
    public LsuvResult Rescale(Mlp network, Matrix<double> batch)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(batch);
        var scaled = network.Copy();
        var layers = new List<LsuvLayer>();
        var inputs = batch;
        foreach (var layer in scaled.Layers)
        {
            (var report, inputs) = Rescale(layer, inputs, layers.Count);
            layers.Add(report);
        }

        return new LsuvResult(scaled, layers);
    }

    private (LsuvLayer Report, Matrix<double> Activations) Rescale(Dense layer, Matrix<double> batch, int index)
    {
        var single = new Mlp(layer);
        var pass = single.Forward(batch);
        var before = VarianceOf(pass.PreActivations[0]);
        var (variance, rescalings) = (before, 0);
        while (!IsClose(variance) && rescalings < MaximumRescalings)
        {
            if (!(variance > 0 && double.IsFinite(variance)))
            {
                throw new ArgumentException(
                    $"The pre-activations of layer {index} have the variance {variance}, which no scale brings to 1"
                        + ": give a batch of different, finite samples, and weights that are finite and not all 0.",
                    nameof(batch)
                );
            }

            var standardDeviation = Math.Sqrt(variance);
            layer.Weights.MapInplace(weight => weight / standardDeviation);
            pass = single.Forward(batch);
            variance = VarianceOf(pass.PreActivations[0]);
            rescalings++;
        }

        return (new LsuvLayer(before, variance, rescalings, IsClose(variance)), pass.Outputs);
    }

    private bool IsClose(double variance) => Math.Abs(variance - 1) < Tolerance;

    private static double VarianceOf(Matrix<double> preActivations)
    {
        var entries = preActivations.ToColumnMajorArray();
        var mean = OrderedSum.Mean(entries);
        return OrderedSum.Mean(Array.ConvertAll(entries, z => (z - mean) * (z - mean)));
    }
}
