using System.Runtime.InteropServices;
using InitLab.Networks;
using InitLab.Theory;

namespace InitLab.Diagnostics;

/// <summary>Weight variances times fanIn that suit a nonlinearity.</summary>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
/// <param name="Best">The one to advise.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RightScales(double Low, double High, double Best);

/// <summary>What theory expects of the signal and the gradient behind a nonlinearity.</summary>
internal static class SignalLaw
{
    /// <summary>E[φ(z)²]/q for normal z of mean square q; NaN where the signal is 0 or not finite.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="length">q.</param>
    internal static double Gain(Activation activation, double length)
    {
        return RectifierGain(activation)
            ?? (length > 0 && double.IsFinite(length) ? Unit(activation).SecondMoment(length) / length : double.NaN);
    }

    /// <summary>E[φ′(z)²] for normal z of mean square q; NaN where the signal is not finite.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="length">q.</param>
    internal static double SquaredSlope(Activation activation, double length)
    {
        return double.IsFinite(length) ? Unit(activation).Susceptibility(length) : double.NaN;
    }

    /// <summary>The weight variances times fanIn that keep the signal behind φ, or null where none does.</summary>
    /// <remarks>
    /// A rectifier with the gain g takes 1/g: 2 for ReLU (He 2015), 1 for none (LeCun 1998). Where φ(0) = 0, weights
    /// of 1/φ′(0)² are at the edge between a small signal that dies and one that grows (Poole et al. 2016): the one
    /// scale for a bounded φ such as tanh. An unbounded φ, such as GELU, also suits 1/E[φ(z)²], which keeps q = 1.
    /// </remarks>
    /// <param name="activation">φ.</param>
    internal static RightScales? Scales(Activation activation)
    {
        if (RectifierGain(activation) is { } gain)
        {
            return new RightScales(1 / gain, 1 / gain, 1 / gain);
        }

        if (activation.Value(0) != 0)
        {
            return null;
        }

        var slope = activation.Derivative(0);
        var edge = 1 / (slope * slope);
        var keeping = 1 / Unit(activation).SecondMoment(1);
        return Saturation.Ends(activation) is null
            ? new RightScales(Math.Min(edge, keeping), Math.Max(edge, keeping), keeping)
            : new RightScales(edge, edge, edge);
    }

    // A rectifier is a line on either side of 0, so that its gain is the same for every signal that is symmetric.
    private static double? RectifierGain(Activation activation)
    {
        if (!IsLine(activation, 1) || !IsLine(activation, -1))
        {
            return null;
        }

        var (right, left) = (activation.Value(1), activation.Value(-1));
        return ((right * right) + (left * left)) / 2;
    }

    private static bool IsLine(Activation activation, double side)
    {
        var unit = activation.Value(side);
        return activation.Value(0) == 0
            && activation.Value(2 * side) == 2 * unit
            && activation.Value(side / 2) == unit / 2
            && activation.Value(1024 * side) == 1024 * unit;
    }

    private static LengthMap Unit(Activation activation) => new(activation, 1, 0);
}
