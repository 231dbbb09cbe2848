using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

/// <summary>Arguments of all kinds, always the same ones.</summary>
internal static class Arguments
{
    // Where a function changes its way, overflows, vanishes or meets its limit.
    private static readonly double[] Edges =
    [
        .. (double[])[double.Epsilon, 1e-310, 2.2250738585072014e-308, 1e-300, 1e-17, 1e-8, 0.25, 0.35, 0.5, 1, 2, 6],
        .. (double[])[8.3, 9, 18.5, 20, 26.5, 27.3, 28, 36.7, 38.5, 40, 56.6, 373, 700, 709.78, 709.79, 745.13, 745.14],
        .. (double[])[746, 1e9, 1e153, 1e155, 1e300, double.MaxValue, double.PositiveInfinity],
    ];

    /// <summary>±0, NaN, the edges and their neighbours with both signs, and random numbers of every size.</summary>
    internal static double[] OfAllKinds { get; } =
    [
        0,
        -0.0,
        double.NaN,
        .. Edges
            .SelectMany(x => (double[])[x, Math.BitDecrement(x), Math.BitIncrement(x)])
            .SelectMany(x => (double[])[x, -x]),
        .. Random(20000),
    ];

    private static IEnumerable<double> Random(int count)
    {
        var random = new RandomStream(1);
        for (var i = 0; i < count; i++)
        {
            yield return random.NextUniform(-1.5, 1.5);
            yield return random.NextUniform(-50, 50);
            yield return random.NextUniform(-800, 800);
            yield return BitConverter.UInt64BitsToDouble(random.NextUInt64());
        }
    }
}
