using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>Laws of depth, width and nonlinearity, and counts of units, as learners write them.</summary>
internal static class LawAnswers
{
    internal static IEnumerable<BankedAnswer> All =>
        [.. Ratio(), .. Until(), .. Width(), .. Slope(), .. AnyPhi(), .. Count(), .. Mixed()];

    private static IEnumerable<BankedAnswer> Ratio()
    {
        var check = Exercise.UpdateRatioLaw;
        yield return Is(check, (s, l) => Math.Pow(s, l - 2), null);
        yield return Is(check, (s, l) => Math.Pow(s, l - 1) / s, null);
        yield return Is(check, (s, l) => Math.Pow(s, l - 1), Mistake.NotRelative);
        yield return Is(check, (s, l) => Math.Pow(s, l), Mistake.OneLayerOff);
        yield return Is(check, (s, _) => s, Mistake.DepthIgnored);
        yield return Is(check, (s, l) => Math.Pow(s, 2 - l), Mistake.Inverted);
        yield return Is(check, (s, l) => (l - 2) * s, Mistake.ProductForPower);
        yield return Is(check, (s, l) => Math.Pow(s, 2 * (l - 2)), Mistake.MomentForDeviation);
        yield return Is(check, (s, l) => Math.Pow(s, l - 3), Mistake.OtherFormula);
    }

    private static IEnumerable<BankedAnswer> Until()
    {
        var check = Exercise.DepthUntil;
        yield return Is(check, (c, left) => Math.Log(left) / Math.Log(c * c / 2), null);
        yield return Is(check, (c, left) => Math.Log(left, c * c / 2), null);
        yield return Is(check, (c, left) => Math.Log(left, c * c), Mistake.ReluHalfMissing);
        yield return Is(check, (c, left) => Math.Log(left, c / 2), Mistake.SquareMissing);
        yield return Is(check, (c, left) => Math.Log(left, c / Math.Sqrt(2)), Mistake.DeviationForMoment);
        yield return Is(check, (c, left) => Math.Log(c * c / 2, left), Mistake.Inverted);
        yield return Is(check, (c, left) => Math.Log(1 / left, c * c / 2), Mistake.SignFlipped);
        yield return Is(check, (c, left) => Math.Ceiling(Math.Log(left, c * c / 2)), Mistake.OtherFormula);
    }

    private static IEnumerable<BankedAnswer> Width()
    {
        var check = Exercise.WidthForMedian;
        yield return Is(check, (l, share) => -5 * l / (2 * Math.Log(share)), null);
        yield return Is(check, (l, share) => 2.5 * l / Math.Log(1 / share), null);
        yield return Is(check, (l, share) => 5 * l / (2 * Math.Log(share)), Mistake.SignFlipped);
        yield return Is(check, (l, share) => 5 * l / (2 * share), Mistake.LogarithmMissing);
        yield return Is(check, (l, share) => -5 * l / Math.Log(share), Mistake.FactorOfTwo);
        yield return Is(check, (l, share) => -2.5 * l / Math.Log10(share), Mistake.OtherLogarithm);
        yield return Is(check, (l, share) => -2.5 * l / Math.Log2(share), Mistake.OtherLogarithm);
        yield return Is(check, (l, share) => -Math.Log(share) / (2.5 * l), Mistake.Inverted);
        yield return Is(check, (_, share) => -2.5 / Math.Log(share), Mistake.DepthIgnored);
        yield return Is(check, (l, share) => -5 / 2 * l / Math.Log(share), Mistake.WholeNumberDivision);
        yield return Is(check, (l, share) => -3 * l / Math.Log(share), Mistake.OtherFormula);
    }

    private static IEnumerable<BankedAnswer> Slope()
    {
        var check = Exercise.GradientFactor;
        yield return Is(check, (c, q) => c * c * Mean(z => Squared(Slope(Math.Sqrt(q) * z))), null);
        yield return Is(check, (_, q) => Mean(z => Squared(Slope(Math.Sqrt(q) * z))), Mistake.ScaleMissing);
        yield return Is(check, (c, q) => c * Mean(z => Squared(Slope(Math.Sqrt(q) * z))), Mistake.SquareMissing);
        yield return Is(check, (c, q) => c * c * Mean(z => Slope(Math.Sqrt(q) * z)), Mistake.SlopeNotSquared);
        yield return Is(check, (c, _) => c * c * Mean(z => Squared(Slope(z))), Mistake.LengthIgnored);
        yield return Is(check, (c, q) => c * c * Mean(z => Squared(Slope(q * z))), Mistake.VarianceForDeviation);
        yield return Is(
            check,
            (c, q) => c * c * Mean(z => Squared(Math.Tanh(Math.Sqrt(q) * z))),
            Mistake.ValueForSlope
        );
        yield return Is(check, (c, q) => c * c * Squared(Slope(Math.Sqrt(q))), Mistake.OnePlaceForMean);
        yield return Is(check, (c, q) => c * c * Squared(Mean(z => Slope(Math.Sqrt(q) * z))), Mistake.OtherFormula);

        static double Slope(double z) => 1 - Squared(Math.Tanh(z));
    }

    private static IEnumerable<BankedAnswer> AnyPhi()
    {
        var check = Exercise.AnyNonlinearity;
        yield return Is(check, (phi, n) => 1 / (n * Mean(z => Squared(phi(z)))), null);
        yield return Is(check, (_, n) => 2.0 / n, Mistake.HeForAll);
        yield return Is(check, (_, n) => 1.0 / n, Mistake.GainMissing);
        yield return Is(check, (phi, _) => 1 / Mean(z => Squared(phi(z))), Mistake.FanMissing);
        yield return Is(check, (phi, n) => Mean(z => Squared(phi(z))) / n, Mistake.Inverted);
        yield return Is(
            check,
            (phi, n) => 1 / (n * (Mean(z => Squared(phi(z))) - Squared(Mean(phi)))),
            Mistake.VarianceForMeanSquare
        );
        yield return Is(check, (phi, n) => 1 / (n * Mean(phi)), Mistake.MeanForMeanSquare);
        yield return Is(check, (phi, n) => 1 / (n * Squared(Mean(phi))), Mistake.MeanForMeanSquare);
        yield return Is(check, (phi, n) => 1 / Math.Sqrt(n * Mean(z => Squared(phi(z)))), Mistake.DeviationForVariance);
        yield return Is(check, (_, n) => 1 / n, Mistake.OtherFormula);
    }

    private static IEnumerable<BankedAnswer> Count()
    {
        var check = Exercise.CountUnits;
        yield return Is(check, network => Kinds(network, (w, b, v) => $"{w} {b} {v}"), null);
        yield return Is(check, network => Kinds(network, (w, b, _) => $"{w} {b}"), Mistake.OutgoingForgotten);
        yield return Is(check, network => Kinds(network, (w, _, v) => $"{w} {v}"), Mistake.BiasForgotten);
        yield return Is(check, network => Kinds(network, (w, _, _) => w), Mistake.BiasForgotten);
        yield return Is(check, network => Kinds(network, (_, b, v) => $"{b} {v}"), Mistake.IncomingForgotten);
        yield return Is(
            check,
            network =>
                network.Layers[0].Weights.EnumerateRows().Select(row => string.Join(' ', row)).Distinct().Count(),
            Mistake.InputsForUnits
        );
        yield return Is(check, network => network.Layers[0].FanOut, Mistake.TwinsCountedTwice);
        yield return Is(check, _ => 2, Mistake.OtherFormula);

        static int Kinds(Mlp network, Func<string, double, string, string> of)
        {
            var (hidden, output) = (network.Layers[0], network.Layers[1]);
            return Enumerable
                .Range(0, hidden.FanOut)
                .Select(j =>
                    of(
                        string.Join(' ', hidden.Weights.Column(j)),
                        hidden.Biases[j],
                        string.Join(' ', output.Weights.Row(j))
                    )
                )
                .Distinct()
                .Count();
        }
    }

    private static IEnumerable<BankedAnswer> Mixed()
    {
        yield return Is(3, null);
        yield return Is(2, Mistake.DifferentUnitsMerged);
        yield return Is(8, Mistake.TwinsCountedTwice);

        static BankedAnswer Is(int answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.UnitsFromMixedStart, $"{answer}", answer, mistake);
    }

    // As learners take a mean over normal numbers: they draw.
    private static double Mean(Func<double, double> of)
    {
        var random = new RandomStream(1);
        return Enumerable.Range(0, 50_000).Average(_ => of(random.NextNormal()));
    }

    private static double Squared(double x) => x * x;

    private static BankedAnswer Is<T>(ICheck<T> check, T answer, Mistake? mistake) =>
        BankedAnswer.Of(check, "", answer, mistake, seeds: 1);
}
