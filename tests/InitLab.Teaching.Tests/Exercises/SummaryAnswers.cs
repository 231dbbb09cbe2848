using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>Answers to questions across the whole course.</summary>
internal static class SummaryAnswers
{
    private static readonly double[] Shares = [0.9, 0.08, 0.02];

    internal static IEnumerable<BankedAnswer> All => [.. FixedDeviation(), .. Numbers(), .. Starts()];

    private static IEnumerable<BankedAnswer> FixedDeviation()
    {
        yield return Is((s, n, l) => Math.Pow(n * s * s / 2, l), null);
        yield return Is((s, _, l) => Math.Pow(s * s / 2, l), Mistake.FanMissing);
        yield return Is((s, n, l) => Math.Pow(n * s / 2, l), Mistake.SquareMissing);
        yield return Is((s, n, l) => Math.Pow(n * s * s, l), Mistake.ReluHalfMissing);
        yield return Is((s, n, l) => Math.Pow(n * s * s, l) / 2, Mistake.HalfTakenOnce);
        yield return Is((s, n, l) => l * n * s * s / 2, Mistake.ProductForPower);
        yield return Is((s, n, l) => Math.Pow(n * s * s / 2, l - 1), Mistake.OneLayerOff);
        yield return Is((s, n, l) => Math.Pow(n * s * s / 2, l + 1), Mistake.OneLayerOff);
        yield return Is((s, n, l) => Math.Pow(Math.Sqrt(n / 2.0) * s, l), Mistake.DeviationForMoment);
        yield return Is((s, n, _) => n * s * s / 2, Mistake.DepthIgnored);
        yield return Is((_, _, _) => 1, Mistake.OtherFormula);

        static BankedAnswer Is(Func<double, int, int, double> answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.FixedDeviationLaw, "", answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> Numbers()
    {
        yield return Is(Exercise.SigmoidDepth, 10, null);
        yield return Is(Exercise.SigmoidDepth, 5, Mistake.DeviationForMoment);
        yield return Is(Exercise.SigmoidDepth, 20, Mistake.DeviationForMoment);
        yield return Is(Exercise.SigmoidDepth, 9, Mistake.OneLayerOff);
        yield return Is(Exercise.SigmoidDepth, 11, Mistake.OneLayerOff);
        yield return Is(Exercise.SigmoidDepth, 30, Mistake.OtherFormula);
        yield return Is(Exercise.FindIllLayer, 5, null);
        yield return Is(Exercise.FindIllLayer, 4, Mistake.SymptomForCause);
        yield return Is(Exercise.FindIllLayer, 6, Mistake.SymptomForCause);
        yield return Is(Exercise.FindIllLayer, 13, Mistake.OtherFormula);
        yield return Is(Exercise.FindIllLayer, 12, Mistake.SymptomForCause);
        yield return Is(Exercise.FindIllLayer, 1, Mistake.SymptomForCause);

        static BankedAnswer Is(ICheck<int?> check, int answer, Mistake? mistake) =>
            BankedAnswer.Of(check, $"{answer}", answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> Starts()
    {
        var (he, zero, prior) = (Initializers.HeNormal, Initializers.Zeros, Each(Math.Log));
        yield return Is("outputs 0", Start(he, zero, prior), null);
        yield return Is("outputs small", Start(Initializers.HeUniform, Initializers.Normal(0.01), prior), null);
        yield return Is("biases and 1", Start(he, zero, Each(share => Math.Log(share) + 1)), null);
        yield return Is("He everywhere", Start(he, he, prior), Mistake.LoudOutputs);
        yield return Is("no biases", Start(he, zero, Each(_ => 0)), Mistake.PriorIgnored);
        yield return Is("shares", Start(he, zero, Each(share => share)), Mistake.OtherPrior);
        yield return Is("sign", Start(he, zero, Each(share => -Math.Log(share))), Mistake.OtherPrior);
        yield return Is("zeros", Start(zero, zero, prior), Mistake.AllZero);
        yield return Is("constant", Start(Initializers.Constant(0.1), zero, prior), Mistake.StillSymmetric);
        yield return Is("small", Start(Initializers.Normal(0.01), zero, prior), Mistake.StillVanishing);
        yield return Is("large", Start(Initializers.Normal(1), zero, prior), Mistake.StillExploding);
        yield return Is("LeCun", Start(Initializers.LeCunNormal, zero, prior), Mistake.StillOtherScheme);
        yield return Is("one seed", _ => Start(he, zero, prior)(new RandomStream(1)), Mistake.SourceIgnored);
        yield return Is(
            "one layer less",
            r => Mlp.Create([20, 32, 32, 3], Activation.ReLU, he, r),
            Mistake.OtherNetwork
        );

        static double[] Each(Func<double, double> bias) => [.. Shares.Select(bias)];

        static Func<RandomStream, Mlp> Start(IInitializer hidden, IInitializer outputs, double[] biases) =>
            random =>
            {
                IInitializer[] schemes = [hidden, hidden, hidden, outputs];
                var network = Mlp.Create([20, 32, 32, 32, 3], Activation.ReLU, schemes, random);
                network.Layers[^1].Biases.SetValues(biases);
                return network;
            };

        static BankedAnswer Is(string name, Func<RandomStream, Mlp> answer, Mistake? mistake) =>
            BankedAnswer.Of(
                Exercise.StartForUnequalClasses,
                name,
                answer,
                mistake,
                mistake is null ? BankedAnswer.Many : 5
            );
    }
}
