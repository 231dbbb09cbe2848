using InitLab.Networks;

namespace InitLab.Diagnostics;

/// <summary>What is known of a nonlinearity without an integral: the one place that a fuller theory replaces.</summary>
internal static class SignalLaw
{
    /// <summary>E[φ(z)²]/E[z²] for symmetric z, or null where it depends on the spread of z.</summary>
    /// <param name="activation">φ.</param>
    internal static double? Gain(Activation activation)
    {
        if (!IsLine(activation, 1) || !IsLine(activation, -1))
        {
            return null;
        }

        var (right, left) = (activation.Value(1), activation.Value(-1));
        return ((right * right) + (left * left)) / 2;
    }

    /// <summary>The weight variance times fanIn that keeps the signal behind φ, or null where no one number does.</summary>
    /// <remarks>
    /// Where the gain is one number g, its inverse: 2 for ReLU (He 2015), 1 for none (LeCun 1998). For a bounded φ with
    /// φ(0) = 0, such as tanh, 1/φ′(0)²: the edge between a signal that dies and one that is chaotic (Poole 2016).
    /// </remarks>
    /// <param name="activation">φ.</param>
    internal static double? RightScale(Activation activation)
    {
        if (Gain(activation) is { } gain)
        {
            return 1 / gain;
        }

        var slope = activation.Derivative(0);
        var isBoundedThroughZero = activation.Value(0) == 0 && Saturation.Ends(activation) is not null;
        return isBoundedThroughZero ? 1 / (slope * slope) : null;
    }

    private static bool IsLine(Activation activation, double side)
    {
        var unit = activation.Value(side);
        return activation.Value(0) == 0
            && activation.Value(2 * side) == 2 * unit
            && activation.Value(side / 2) == unit / 2
            && activation.Value(1024 * side) == 1024 * unit;
    }
}
