using InitLab.Experiments;
using InitLab.Numerics;

namespace InitLab.Charts.Plotting;

/// <summary>The range of an axis of bands, with a place at its ends for what lies beyond every number.</summary>
/// <param name="Logarithmic">Whether the axis is logarithmic.</param>
/// <param name="Floor">Where 0 stands on a logarithmic axis.</param>
/// <param name="Ceiling">Where +∞ stands.</param>
internal sealed record BandScale(bool Logarithmic, double Floor, double Ceiling)
{
    private const double Margin = 0.06;
    private const double RoomForMarks = 0.01;
    private const double SmallestFactor = 1.5;

    /// <summary>A scale that holds all that can be drawn.</summary>
    internal static BandScale Of(IEnumerable<SeedValues> values, IEnumerable<double> more, bool logarithmic)
    {
        var drawn = values
            .SelectMany(value => new[] { value.Smallest, value.Median, value.Largest })
            .Concat(more)
            .Where(value => double.IsFinite(value) && (value > 0 || !logarithmic))
            .DefaultIfEmpty(1)
            .ToList();
        var (low, high) = (drawn.Min(), drawn.Max());
        if (!logarithmic)
        {
            var pad = high > low ? Margin * (high - low) : Math.Max(0.5, Margin * Math.Abs(high));
            return new BandScale(false, low - pad, high + pad);
        }

        // Divided one by one: high / low may overflow.
        var decades = (Elementary.Log(high) - Elementary.Log(low)) * Margin;
        var factor = Math.Max(SmallestFactor, Elementary.Exp(decades));
        return new BandScale(true, low / factor, high * factor);
    }

    /// <summary>The ends of the axis, a little beyond the marks; of a logarithmic one the powers of ten.</summary>
    internal (double Low, double High) Range
    {
        get
        {
            var (low, high) = Logarithmic ? (Power(Floor), Power(Ceiling)) : (Floor, Ceiling);
            var room = (high - low) * RoomForMarks;
            return (low - room, high + room);
        }
    }

    /// <summary>Whether a value has a place of its own.</summary>
    internal bool Holds(double value) => double.IsFinite(value) && (value > 0 || !Logarithmic);

    /// <summary>The value, or the end of the axis beyond which it lies.</summary>
    internal double Clamp(double value) => Math.Clamp(value, Floor, Ceiling);

    private static double Power(double value) => Elementary.Log(value) / Elementary.Log(10);
}
