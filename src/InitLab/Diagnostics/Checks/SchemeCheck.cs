using InitLab.Initialization;
using InitLab.Numerics;

namespace InitLab.Diagnostics.Checks;

/// <summary>Weights whose spread is not the one that the nonlinearity before them needs.</summary>
/// <remarks>
/// The second moment of the weights times fanIn is compared with 1 over the gain of φ: 2 behind ReLU, 1 behind tanh. On the
/// first layer, which has no φ before it, the scale of its own φ is as good (He 2015 has it so). The last layer is left to
/// the initial loss, for it may well start small. Up to a factor √2 is within what schemes differ by; by Xavier's or the
/// backward fan a scheme must be met as exactly as sampling allows.
/// </remarks>
internal sealed class SchemeCheck : IInitCheck
{
    private const double BetweenSchemes = 1.4142135623730951;
    private const double StandardErrors = 4;

    public IEnumerable<Finding> Findings(Measured measured)
    {
        return measured
            .Drawn.Where(l => IsWrong(measured, l))
            .GroupBy(l => (Needed: Needed(measured, l)!.Value, IsLarge: measured.Scales[l] > Needed(measured, l)))
            .Select(group => Wrong(measured, group.Key.Needed, [.. group]));
    }

    private static double? Needed(Measured measured, int l)
    {
        return SignalLaw.RightScale(measured.Network.Layers[Math.Max(l - 1, 0)].Activation);
    }

    private static bool IsWrong(Measured measured, int l)
    {
        if (Needed(measured, l) is not { } needed)
        {
            return false;
        }

        var layer = measured.Network.Layers[l];
        var noise = Noise(measured, l);
        var fans = Fans.Dense(layer.Weights);
        var scale = measured.Scales[l];
        var (low, high) = l == 0 ? (Math.Min(1, needed), Math.Max(1, needed)) : (needed, needed);
        return double.IsFinite(scale)
            && !IsWithin(scale, BetweenSchemes * noise)
            && !IsWithin(scale / fans.In * fans.Of(FanMode.Average), noise)
            && !IsWithin(scale / fans.In * fans.Out, noise);

        bool IsWithin(double value, double factor) => value > low / factor && value < high * factor;
    }

    // The mean square of N weights has a relative standard error of at most √(2/N), reached by the normal.
    private static double Noise(Measured measured, int l)
    {
        var layer = measured.Network.Layers[l];
        return Elementary.Exp(StandardErrors * Math.Sqrt(2.0 / (layer.FanIn * (double)layer.FanOut)));
    }

    private static Finding Wrong(Measured measured, double needed, int[] layers)
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
                + $" {activation} needs {needed:G4}.",
            $"Use {Scheme.Name(needed)}."
        );
    }
}
