using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Diagnostics;

/// <summary>Where a nonlinearity is so flat that hardly a gradient passes.</summary>
public static class Saturation
{
    /// <summary>The slope below which a unit is saturated: a hundredth of the steepest of tanh and ReLU.</summary>
    public const double FlatSlope = 0.01;

    private const double NearShare = 0.01;
    private const double Far = 1e9;
    private const double Farther = 1e12;

    /// <summary>The share of pre-activations at which |φ′(z)| is below <see cref="FlatSlope"/>.</summary>
    /// <remarks>Of ReLU these are the units that are off, a half of them at a usual start.</remarks>
    /// <param name="activation">φ.</param>
    /// <param name="preActivations">samples × units.</param>
    /// <returns>From 0 to 1.</returns>
    public static double FlatFraction(Activation activation, Matrix<double> preActivations)
    {
        var slopes = activation.Derivatives(preActivations.ToColumnMajorArray());
        return slopes.Count(slope => Math.Abs(slope) < FlatSlope) / (double)slopes.Length;
    }

    /// <summary>The share of activations within a hundredth of half the range from either end of φ's range.</summary>
    /// <remarks>For tanh |h| > 0.99, for the sigmoid h below 0.005 or above 0.995.</remarks>
    /// <param name="activation">φ.</param>
    /// <param name="activations">samples × units.</param>
    /// <returns>From 0 to 1, or null where φ's range has not two ends.</returns>
    public static double? FractionNearEnds(Activation activation, Matrix<double> activations)
    {
        if (Ends(activation) is not var (low, high))
        {
            return null;
        }

        var near = NearShare * (high - low) / 2;
        return Fraction(activations, h => h < low + near || h > high - near);
    }

    /// <summary>How many units have φ′ = 0 on every sample, so that no gradient reaches their weights.</summary>
    /// <remarks>For ReLU, the units that are off for the whole batch (Lu, Shin, Su and Karniadakis 2019).</remarks>
    /// <param name="activation">φ.</param>
    /// <param name="preActivations">samples × units.</param>
    public static int DeadUnits(Activation activation, Matrix<double> preActivations)
    {
        var slopes = activation.Derivatives(preActivations.ToColumnMajorArray());
        return slopes.Chunk(preActivations.RowCount).Count(unit => Array.TrueForAll(unit, slope => slope == 0));
    }

    /// <summary>The ends of the range of φ, or null where it is not bounded on both sides.</summary>
    internal static (double Low, double High)? Ends(Activation activation)
    {
        var (low, high) = (activation.Value(-Far), activation.Value(Far));
        var isBounded = low == activation.Value(-Farther) && high == activation.Value(Farther);
        return isBounded && high > low ? (low, high) : null;
    }

    private static double Fraction(Matrix<double> numbers, Func<double, bool> holds)
    {
        return numbers.Enumerate().Count(holds) / ((double)numbers.RowCount * numbers.ColumnCount);
    }
}
