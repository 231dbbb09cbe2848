using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Guide = System.Func<string, int, int, double>;
using Layers = System.Func<
    int[],
    InitLab.Numerics.RandomStream,
    System.Collections.Generic.IReadOnlyList<MathNet.Numerics.LinearAlgebra.Matrix<double>>
>;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>Answers about which variance a layer needs and what it does.</summary>
internal static class SchemeAnswers
{
    internal static IEnumerable<BankedAnswer> All =>
        [
            .. Backward(),
            .. GainOfTanh(),
            .. Guides(),
            .. Window(),
            .. Gelu(),
            .. Article(),
            .. Swapped(),
            .. Function(),
        ];

    private static IEnumerable<BankedAnswer> Backward()
    {
        yield return Is((n, m) => 2.0 * m / (n + m), null);
        yield return Is((n, m) => 2 / (1 + ((double)n / m)), null);
        yield return Is((n, m) => 2.0 * n / (n + m), Mistake.OtherDirection);
        yield return Is((_, _) => 1, Mistake.CompromiseForBoth);
        yield return Is((n, m) => (double)m / n, Mistake.OneFanOnly);
        yield return Is((n, m) => (double)m / (n + m), Mistake.SumForAverage);
        yield return Is((n, m) => 2.0 / (n + m), Mistake.SumForgotten);
        yield return Is((n, m) => Math.Sqrt(2.0 * m / (n + m)), Mistake.DeviationForMoment);
        yield return Is((n, m) => (n + m) / (2.0 * m), Mistake.Inverted);
        yield return Is((n, m) => 2 * m / (n + m), Mistake.WholeNumberDivision);
        yield return Is((n, m) => 2 / (n + m) * m, Mistake.WholeNumberDivision);
        yield return Is((n, m) => 4.0 * m / (n + m), Mistake.OtherFormula);

        static BankedAnswer Is(Func<int, int, double> answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.XavierBackward, "", answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> GainOfTanh()
    {
        var check = Exercise.TanhGain;
        yield return Is(check, 1.3517, null);
        yield return Is(check, 1.34, null);
        yield return Is(check, 1.37, null);
        yield return Is(check, 1.5925, Mistake.OtherTarget);
        yield return Is(check, 5.0 / 3, Mistake.LibraryDefault);
        yield return Is(check, 1, Mistake.GainMissing);
        yield return Is(check, 1.827, Mistake.VarianceForDeviation);
        yield return Is(check, 1.2, Mistake.DeviationForMoment);
        yield return Is(check, 1.3, Mistake.OtherDirection);
        yield return Is(check, 0.74, Mistake.Inverted);
        yield return Is(check, 0.5, Mistake.OtherFormula);
    }

    private static IEnumerable<BankedAnswer> Guides()
    {
        var (relu, leaky) = (Exercise.VarianceForReLU, Exercise.VarianceForLeakyReLU);
        var (tanh, selu) = (Exercise.VarianceForTanh, Exercise.VarianceForSELU);
        foreach (var check in (ICheck<Guide>[])[relu, leaky, tanh, selu])
        {
            yield return Is(check, Right, null);
        }

        yield return Is(relu, (_, n, m) => 2.0 / (n + m), Mistake.GainMissing);
        yield return Is(relu, (_, n, _) => 1.0 / n, Mistake.GainMissing);
        yield return Is(relu, (_, _, m) => 2.0 / m, Mistake.OtherFan);
        yield return Is(relu, (_, n, _) => 2 / n, Mistake.WholeNumberDivision);
        yield return Is(relu, (_, n, _) => Math.Sqrt(2.0 / n), Mistake.DeviationForVariance);
        yield return Is(leaky, (_, n, _) => 2.0 / n, Mistake.LeakySlopeIgnored);
        yield return Is(leaky, (_, n, _) => 2 / (1.2 * n), Mistake.LeakySlopeNotSquared);
        yield return Is(leaky, (_, n, _) => 1.0 / n, Mistake.GainMissing);
        yield return Is(tanh, (_, n, _) => 1.0 / n, Mistake.OneFanOnly);
        yield return Is(relu, (_, n, m) => 4.0 / (n + m), Mistake.AverageFan);
        yield return Is(tanh, (_, n, _) => 2.0 / n, Mistake.GainNotAsked);
        yield return Is(tanh, (_, n, m) => 1.0 / (n + m), Mistake.SumForAverage);
        yield return Is(tanh, (_, n, m) => 4.0 / (n + m), Mistake.GainNotAsked);
        yield return Is(selu, (_, n, _) => 2.0 / n, Mistake.GainNotAsked);
        yield return Is(selu, (_, n, m) => 2.0 / (n + m), Mistake.AverageFan);

        static double Right(string units, int fanIn, int fanOut) =>
            units switch
            {
                "ReLU" => 2.0 / fanIn,
                "leaky ReLU, slope 0.2" => 2 / (1.04 * fanIn),
                "tanh" => 2.0 / (fanIn + fanOut),
                "SELU" => 1.0 / fanIn,
                _ => throw new NotSupportedException(units),
            };

        static BankedAnswer Is(ICheck<Guide> check, Guide answer, Mistake? mistake) =>
            BankedAnswer.Of(check, "", answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> Window()
    {
        yield return Is(l => Math.Pow(10, 2.0 / (l - 1)), null);
        yield return Is(l => Edge(100, l - 1) / Edge(0.01, l - 1), null);
        yield return Is(l => Math.Pow(10, 2.0 / l), Mistake.OneLayerOff);
        yield return Is(l => Math.Pow(10, 2.0 / (l - 2)), Mistake.OneLayerOff);
        yield return Is(l => Math.Pow(10, 4.0 / (l - 1)), Mistake.MomentForDeviation);
        yield return Is(l => Math.Pow(10, 1.0 / (l - 1)), Mistake.OneOfTwo);
        yield return Is(l => Edge(100, l - 1), Mistake.OneOfTwo);
        yield return Is(l => Edge(0.01, l - 1), Mistake.OneOfTwo);
        yield return Is(l => Edge(100, l - 1) - Edge(0.01, l - 1), Mistake.DifferenceForQuotient);
        yield return Is(l => Math.Pow(10, -2.0 / (l - 1)), Mistake.Inverted);
        yield return Is(l => Math.Pow(10, 2 / (l - 1)), Mistake.WholeNumberDivision);
        yield return Is(_ => 100, Mistake.DepthIgnored);
        yield return Is(l => Math.Log(4.0 - l), Mistake.NotFinite);
        yield return Is(l => 1 + (4.0 / l), Mistake.OtherFormula);

        static double Edge(double factor, double layers) => Math.Sqrt(2 * Math.Pow(factor, 1 / layers));

        static BankedAnswer Is(Func<int, double> answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.ScaleWindow, "", answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> Gelu()
    {
        var check = Exercise.GeluScale;
        yield return Is(check, 1.53, null);
        yield return Is(check, 1.54, null);
        yield return Is(check, Math.Sqrt(2), Mistake.GainNotAsked);
        yield return Is(check, 1, Mistake.TooSmall);
        yield return Is(check, 1.6, Mistake.TooLarge);
        yield return Is(check, -1.5, Mistake.TooSmall);
    }

    private static IEnumerable<BankedAnswer> Article()
    {
        yield return Is(1088, null);
        yield return Is(320, Mistake.DeviationForMoment);
        yield return Is(512, Mistake.SumForAverage);
        yield return Is(576, Mistake.OneFanOnly);
        yield return Is(192, Mistake.DeviationForMoment);
        yield return Is(64, Mistake.OtherFormula);

        static BankedAnswer Is(int answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.UnitsForThreefold, $"{answer}", answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> Swapped()
    {
        yield return Is((n, m) => (double)n / m, null);
        yield return Is((n, m) => (double)m / n, Mistake.Inverted);
        yield return Is((_, _) => 1, Mistake.OtherFan);
        yield return Is((n, m) => Math.Sqrt((double)n / m), Mistake.DeviationForMoment);
        yield return Is((n, m) => 2.0 * n / m, Mistake.ReluHalfMissing);
        yield return Is((n, m) => n / (2.0 * m), Mistake.GainMissing);
        yield return Is((_, m) => 2.0 / m, Mistake.SumForgotten);
        yield return Is((n, m) => n / m, Mistake.WholeNumberDivision);

        static BankedAnswer Is(Func<int, int, double> answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.SwappedFans, "", answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> Function()
    {
        yield return Is("by hand", Each((random, l) => random.Split(l), Xavier), null);
        yield return Is("one source on and on", Each((random, _) => random, Xavier), null);
        yield return Is(
            "as the article's code",
            Each((random, l) => random.Split(l), (n, _) => 1 / n),
            Mistake.OneFanOnly
        );
        yield return Is("seeded in each layer", Each((_, _) => new RandomStream(42), Xavier), Mistake.LayersAlike);
        yield return Is("whole numbers", Each((random, l) => random.Split(l), (_, _) => 0), Mistake.AllZero);
        yield return Is(
            "root missing",
            Each((random, l) => random.Split(l), (n, m) => Xavier(n, m) * Xavier(n, m)),
            Mistake.VarianceForDeviation
        );
        yield return Is(
            "uniform",
            (widths, random) =>
                [
                    .. Enumerable
                        .Range(0, widths.Length - 1)
                        .Select(l => Initializers.XavierUniform.Draw(widths[l], widths[l + 1], random.Split(l))),
                ],
            Mistake.UniformForNormal
        );

        static double Xavier(double n, double m) => 2 / (n + m);

        static Layers Each(Func<RandomStream, int, RandomStream> source, Func<double, double, double> variance) =>
            (widths, random) =>
                [
                    .. Enumerable
                        .Range(0, widths.Length - 1)
                        .Select(l => Layer(widths[l], widths[l + 1], source(random, l), variance)),
                ];

        static Matrix<double> Layer(int n, int m, RandomStream random, Func<double, double, double> variance) =>
            Matrix<double>.Build.Dense(n, m, (_, _) => random.NextNormal() * Math.Sqrt(variance(n, m)));

        static BankedAnswer Is(string name, Layers answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.InitializeParameters, name, answer, mistake);
    }

    private static BankedAnswer Is(ICheck<double?> check, double answer, Mistake? mistake) =>
        BankedAnswer.Of(check, $"{answer}", answer, mistake, seeds: 1);
}
