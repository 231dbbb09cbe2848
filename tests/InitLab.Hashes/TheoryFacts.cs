using InitLab.Networks;
using InitLab.Theory;

namespace InitLab.Hashes;

internal static class TheoryFacts
{
    private static readonly Activation[] Few = [Activation.ReLU, Activation.Tanh, Activation.GELU, Activation.Erf];

    internal static IEnumerable<Fact> All =>
        [
            .. Activation.All.Select(activation => new Fact($"lengths, {activation}", Lengths(activation))),
            .. Few.Select(activation => new Fact($"mean field, {activation}", MeanFields(activation))),
            new("gains", Gain.Table.SelectMany(gain => (double[])[gain.Forward, gain.Backward, gain.PyTorch ?? 0])),
            new("critical line of tanh", Critical()),
            new("ReLU laws", ReluNetworks()),
            new("born dead", BornDeadNetworks()),
            new("kernels", Kernels()),
        ];

    private static IEnumerable<double> Lengths(Activation activation)
    {
        var map = new LengthMap(activation, 1.7, 0.05);
        return [.. map.Trajectory(1.3, 10), map.Slope(0.7), map.Susceptibility(0), map.Susceptibility(0.7)];
    }

    private static IEnumerable<double> MeanFields(Activation activation)
    {
        var field = new MeanField(activation, 1.2, 0.05);
        return
        [
            field.Limit.Length,
            field.Susceptibility,
            field.Depths?.FixedCorrelation ?? 0,
            field.Depths?.Length ?? 0,
            field.Depths?.Correlation ?? 0,
            field.Depths?.Gradient ?? 0,
        ];
    }

    private static IEnumerable<double> Critical()
    {
        var point = CriticalLine.At(Activation.Tanh, 0.05)!;
        return [point.WeightVariance, point.Length, point.LengthSlope];
    }

    private static IEnumerable<double> ReluNetworks() =>
        [
            ReluLaws.MeanLength(1.9, 50),
            ReluLaws.LengthVariance(100, 70, 31),
            ReluLaws.MedianLength(100, 70, 31),
            .. Enumerable.Range(-10, 21).Select(i => ReluLaws.NextCorrelation(i / 10.0)),
        ];

    private static IEnumerable<double> BornDeadNetworks()
    {
        var bounds = BornDead.ForAllInputs(5, 12);
        return [BornDead.ForOneInput(5, 4, 3, 7), bounds.Lower, bounds.Upper];
    }

    private static IEnumerable<double> Kernels() =>
        Enumerable
            .Range(-10, 21)
            .Select(i => new GaussianPair(1.3, 0.7, i / 10.0))
            .SelectMany(pair =>
                (double[])[Kernel.Arcsine(pair), Kernel.ArcCosine(pair), Kernel.BothActive(pair.Correlation)]
            );
}
