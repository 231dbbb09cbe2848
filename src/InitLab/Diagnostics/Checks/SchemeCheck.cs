using InitLab.Initialization;
using InitLab.Numerics;

namespace InitLab.Diagnostics.Checks;

/// <summary>Weights whose spread is not the one that the nonlinearity before them needs.</summary>
/// <remarks>
/// The second moment of the weights times fanIn is compared with what <see cref="SignalLaw.Scales"/> says: 2 for ReLU,
/// 1 for tanh. On the first layer, which has no φ before it, the scale of its own φ is as good as 1 (He 2015 has it
/// so). The last layer is left to the initial loss, for it may well start small. Up to a factor √2 is within what
/// schemes differ by; by the mean or the backward fan a scale must be met as exactly as sampling allows.
/// </remarks>
internal sealed class SchemeCheck : IInitCheck
{
    private const double BetweenSchemes = 1.4142135623730951;
    private const double StandardErrors = 4;

    public IEnumerable<Finding> Findings(Measured measured)
    {
        return measured
            .Drawn.Where(l => IsWrong(measured, l))
            .GroupBy(l =>
                (Needed: Needed(measured, l)!.Value, IsLarge: measured.Scales[l] > Needed(measured, l)!.Value.High)
            )
            .Select(group => Wrong(measured, group.Key.Needed, [.. group]));
    }

    private static RightScales? Needed(Measured measured, int l)
    {
        return SignalLaw.Scales(measured.Network.Layers[Math.Max(l - 1, 0)].Activation);
    }

    private static bool IsWrong(Measured measured, int l)
    {
        if (Needed(measured, l) is not { } needed)
        {
            return false;
        }

        var fans = Fans.Dense(measured.Network.Layers[l].Weights);
        var (scale, noise) = (measured.Scales[l], Noise(measured, l));
        var (low, high) = l == 0 ? (Math.Min(1, needed.Low), Math.Max(1, needed.High)) : (needed.Low, needed.High);
        return double.IsFinite(scale)
            && !IsWithin(scale, BetweenSchemes * noise)
            && !IsWithin(scale / fans.In * fans.Of(FanMode.Average), noise)
            && !IsWithin(scale / fans.In * fans.Out, noise);

        bool IsWithin(double value, double factor) => value > low / factor && value < high * factor;
    }

    // The mean square of N weights has a relative standard error of at most √(2/N), reached by the normal.
    private static double Noise(Measured measured, int l)
    {
        return Elementary.Exp(StandardErrors * Math.Sqrt(2.0 / measured.Weights[l].Count));
    }

    private static Finding Wrong(Measured measured, RightScales needed, int[] layers)
    {
        double[] scales = [.. layers.Select(l => measured.Scales[l])];
        var likeness = Scheme.Likeness(OrderedSum.Mean(scales), Noise(measured, layers[0]));
        var verb = layers.Length == 1 ? "has" : "have";
        var activation = measured.Network.Layers[Math.Max(layers[0] - 1, 0)].Activation;
        return new Finding(
            FindingKind.WrongScheme,
            Severity.Warning,
            layers,
            $"{LayerNames.Of(layers)} {verb} the weight variance × fanIn {LayerNames.Range(scales)}{likeness};"
                + $" {activation} needs {LayerNames.Range([needed.Low, needed.High])}.",
            $"Use {Scheme.Name(needed.Best)}."
        );
    }
}
