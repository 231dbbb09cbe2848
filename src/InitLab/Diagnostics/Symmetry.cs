using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Diagnostics;

/// <summary>Whether the units of a layer differ, in what they are and in what they compute.</summary>
/// <remarks>
/// Units with equal incoming weights, equal biases and equal outgoing weights compute the same and receive the same
/// gradient, so that no gradient method ever parts them (Goodfellow, Bengio and Courville 2016, section 8.4).
/// </remarks>
public static class Symmetry
{
    private const double MachineEpsilon = 1.0 / (1L << 52);

    /// <summary>How many units of a hidden layer differ in incoming weights, bias or outgoing weights.</summary>
    /// <param name="layer">The hidden layer.</param>
    /// <param name="next">The layer that reads its activations.</param>
    /// <param name="tolerance">The largest difference between two numbers that still count as equal.</param>
    /// <returns>From 1 to the number of units; a unit counts if it differs from all that counted before it.</returns>
    public static int DistinctUnits(Dense layer, Dense next, double tolerance = 0)
    {
        if (next.FanIn != layer.FanOut)
        {
            throw new ArgumentException(
                $"The next layer takes {next.FanIn} inputs, but the layer has {layer.FanOut} units:"
                    + " give a hidden layer and the one right after it.",
                nameof(next)
            );
        }

        return Distinct(Incoming(layer).Stack(next.Weights.Transpose()), tolerance);
    }

    /// <summary>
    /// How many units of a network's first hidden layer differ in incoming weights, bias or outgoing weights.
    /// </summary>
    /// <param name="network">A network with at least one hidden layer.</param>
    /// <returns>From 1 to the number of units, to the last bit.</returns>
    /// <exception cref="ArgumentException">The network has no hidden layer.</exception>
    public static int DistinctUnits(Mlp network)
    {
        return network.Layers.Count > 1
            ? DistinctUnits(network.Layers[0], network.Layers[1])
            : throw new ArgumentException($"{network} has no hidden layer whose units could differ.", nameof(network));
    }

    /// <summary>How many units of a layer differ in incoming weights or bias.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="tolerance">The largest difference between two numbers that still count as equal.</param>
    /// <returns>From 1 to the number of units; a unit counts if it differs from all that counted before it.</returns>
    public static int DistinctUnits(Dense layer, double tolerance = 0) => Distinct(Incoming(layer), tolerance);

    /// <summary>The largest difference between two units of a layer in one incoming weight or in the bias.</summary>
    /// <param name="layer">The layer.</param>
    /// <returns>0 exactly where all units are equal.</returns>
    public static double LargestDifference(Dense layer)
    {
        return Incoming(layer).EnumerateRows().Max(row => row.Maximum() - row.Minimum());
    }

    /// <summary>How many of a hidden layer's units carry something of their own: the numerical rank.</summary>
    /// <remarks>
    /// Counts the singular values above the largest one times machine epsilon times the longer side, as large as
    /// rounding alone can make them (Golub and Van Loan 2013, section 5.4.1).
    /// </remarks>
    /// <param name="activations">samples × units.</param>
    /// <returns>0 where all activations are 0.</returns>
    public static int Rank(Matrix<double> activations)
    {
        var singularValues = SingularValues(activations);
        var longerSide = Math.Max(activations.RowCount, activations.ColumnCount);
        var rounding = singularValues[0] * longerSide * MachineEpsilon;
        return singularValues.Count(value => value > rounding);
    }

    /// <summary>The singular values of a hidden layer's activations, from the largest to the smallest.</summary>
    /// <param name="activations">samples × units.</param>
    public static Vector<double> SingularValues(Matrix<double> activations)
    {
        return Numerics.SingularValues.Of(activations);
    }

    // One column per unit: its incoming weights, then its bias.
    private static Matrix<double> Incoming(Dense layer) => layer.Weights.Stack(layer.Biases.ToRowMatrix());

    private static int Distinct(Matrix<double> units, double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        var distinct = new List<Vector<double>>();
        foreach (var unit in units.EnumerateColumns())
        {
            if (distinct.TrueForAll(other => (unit - other).AbsoluteMaximum() > tolerance))
            {
                distinct.Add(unit);
            }
        }

        return distinct.Count;
    }
}
