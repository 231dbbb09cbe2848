using InitLab.Diagnostics;
using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Experiments;

/// <summary>What one layer computed for a batch and got back, measured without sorting where sums will do.</summary>
internal sealed class LayerState
{
    private readonly Activation _activation;
    private readonly Matrix<double> _preActivations;

    private LayerState(Dense layer, Matrix<double> preActivations, Matrix<double> activations)
    {
        (_activation, _preActivations) = (layer.Activation, preActivations);
        PreActivations = Moments.Of(preActivations);
        Activations = Moments.Of(activations);
    }

    internal Moments PreActivations { get; }

    internal Moments Activations { get; }

    internal required GradientStatistics Gradient { get; init; }

    internal required GradientStatistics WeightGradient { get; init; }

    internal double FlatFraction => Saturation.FlatFraction(_activation, _preActivations);

    internal double DeadFraction =>
        (double)Saturation.DeadUnits(_activation, _preActivations) / _preActivations.ColumnCount;

    /// <summary>The layers from the first to the last.</summary>
    internal static IReadOnlyList<LayerState> Of(Mlp network, ForwardPass pass, Gradients gradients)
    {
        return
        [
            .. network.Layers.Select(
                (layer, l) =>
                    new LayerState(layer, pass.PreActivations[l], pass.Activations[l])
                    {
                        Gradient = GradientStatistics.Of(gradients.PreActivations![l]),
                        WeightGradient = GradientStatistics.Of(gradients.Weights[l]),
                    }
            ),
        ];
    }
}

/// <summary>The first two moments of the entries of a matrix.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="MeanSquare">The mean of their squares.</param>
/// <param name="Deviation">Their standard deviation.</param>
internal sealed record Moments(double Mean, double MeanSquare, double Deviation)
{
    internal static Moments Of(Matrix<double> numbers)
    {
        var entries = numbers.ToColumnMajorArray();
        var (sum, squares) = (0.0, 0.0);
        foreach (var x in entries)
        {
            sum += x;
            squares += x * x;
        }

        var mean = sum / entries.Length;
        var spread = 0.0;
        foreach (var x in entries)
        {
            spread += (x - mean) * (x - mean);
        }

        return new Moments(mean, squares / entries.Length, Math.Sqrt(spread / entries.Length));
    }
}
