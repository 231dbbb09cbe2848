using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>Formulas and numbers, as learners write them.</summary>
internal static class FormulaAnswers
{
    internal static IEnumerable<BankedAnswer> All =>
        [.. Depth(), .. Loss(), .. Bias(), .. Bound(), .. KeepLinear(), .. KeepRelu(), .. Scales()];

    private static IEnumerable<BankedAnswer> Depth()
    {
        yield return Is((c, l) => Math.Pow(c * c / 2, l), null);
        yield return Is((c, l) => Math.Pow(c / Math.Sqrt(2), 2 * l), null);
        yield return Is((c, l) => Math.Pow(c, 2 * l), Mistake.ReluHalfMissing);
        yield return Is((c, l) => Math.Pow(c / 2, l), Mistake.SquareMissing);
        yield return Is((c, l) => c * c / 2 * l, Mistake.ProductForPower);
        yield return Is((c, l) => Math.Pow(c, 2 * l) / 2, Mistake.HalfTakenOnce);
        yield return Is((c, l) => Math.Pow(c * c / 2, l - 1), Mistake.OneLayerOff);
        yield return Is((c, l) => Math.Pow(c * c / 2, l + 1), Mistake.OneLayerOff);
        yield return Is((c, l) => Math.Pow(c / Math.Sqrt(2), l), Mistake.DeviationForMoment);
        yield return Is((c, l) => 1 / (l - 3.0), Mistake.NotFinite);
        yield return Is((c, l) => Math.Pow(c * c / 3, l), Mistake.OtherFormula);

        static BankedAnswer Is(Func<double, int, double> answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.DepthLaw, "", answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> Loss()
    {
        yield return Is(c => Math.Log(c), null);
        yield return Is(c => -Math.Log(1.0 / c), null);
        yield return Is(c => Math.Log(1.0 / c), Mistake.SignFlipped);
        yield return Is(c => 1.0 / c, Mistake.LogarithmMissing);
        yield return Is(c => c, Mistake.LogarithmMissing);
        yield return Is(c => Math.Log2(c), Mistake.OtherLogarithm);
        yield return Is(c => Math.Log10(c), Mistake.OtherLogarithm);
        yield return Is(_ => Math.Log(2), Mistake.TwoClassesAssumed);
        yield return Is(c => -Math.Log(1 / c), Mistake.NotFinite);
        yield return Is(c => 1 / c, Mistake.WholeNumberDivision);
        yield return Is(c => c / 2.0, Mistake.OtherFormula);

        static BankedAnswer Is(Func<int, double> answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.InitialLoss, "", answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> Bias()
    {
        yield return Is(p => Math.Log(p / (1 - p)), null);
        yield return Is(p => -Math.Log((1 / p) - 1), null);
        yield return Is(p => Math.Log((1 - p) / p), Mistake.SignFlipped);
        yield return Is(p => p / (1 - p), Mistake.LogarithmMissing);
        yield return Is(Math.Log, Mistake.ProbabilityForOdds);
        yield return Is(p => p, Mistake.ProbabilityForLogit);
        yield return Is(p => Math.Log2(p / (1 - p)), Mistake.OtherLogarithm);
        yield return Is(p => Math.Log10(p / (1 - p)), Mistake.OtherLogarithm);
        yield return Is(_ => 0, Mistake.OtherFormula);

        static BankedAnswer Is(Func<double, double> answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.RareClassBias, "", answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> Bound()
    {
        yield return Is((n, m) => Math.Sqrt(6.0 / (n + m)), null);
        yield return Is((n, m) => Math.Sqrt(2.0 / (n + m)), Mistake.BoundIsDeviation);
        yield return Is((n, m) => 6.0 / (n + m), Mistake.VarianceForDeviation);
        yield return Is((n, m) => Math.Sqrt((6.0 / n) + m), Mistake.MissingBrackets);
        yield return Is((n, m) => Math.Sqrt(3.0 / (n + m)), Mistake.SumForAverage);
        yield return Is((n, _) => Math.Sqrt(6.0 / n), Mistake.OneFanOnly);
        yield return Is((_, m) => Math.Sqrt(6.0 / m), Mistake.OneFanOnly);
        yield return Is((n, m) => Math.Sqrt(6 / (n + m)), Mistake.WholeNumberDivision);

        static BankedAnswer Is(Func<int, int, double> answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.XavierBound, "", answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> KeepLinear()
    {
        var check = Exercise.KeepLinearLayer;
        yield return Is(check, 0.02, null);
        yield return Is(check, 0.0195, null);
        yield return Is(check, 0.0206, null);
        yield return Is(check, 1.0 / 80, Mistake.OtherFan);
        yield return Is(check, 2.0 / 130, Mistake.AverageFan);
        yield return Is(check, 1.0 / 130, Mistake.SumForAverage);
        yield return Is(check, 0.04, Mistake.GainNotAsked);
        yield return Is(check, 0.1414, Mistake.DeviationForVariance);
        yield return Is(check, 0.0004, Mistake.VarianceForDeviation);
        yield return Is(check, 0.018, Mistake.OtherFormula);
        yield return Is(check, 1 / 50, Mistake.WholeNumberDivision);
        yield return Is(check, double.PositiveInfinity, Mistake.NotFinite);
    }

    private static IEnumerable<BankedAnswer> KeepRelu()
    {
        var check = Exercise.KeepReluLayer;
        yield return Is(check, 0.04, null);
        yield return Is(check, 0.02, Mistake.GainMissing);
        yield return Is(check, 0.025, Mistake.OtherFan);
        yield return Is(check, 4.0 / 130, Mistake.AverageFan);
        yield return Is(check, 0.2, Mistake.DeviationForVariance);
        yield return Is(check, 0.0016, Mistake.VarianceForDeviation);
        yield return Is(check, double.NaN, Mistake.NotFinite);
    }

    private static IEnumerable<BankedAnswer> Scales()
    {
        yield return Is(Exercise.LinearScale, 1, null);
        yield return Is(Exercise.LinearScale, 1.4142, Mistake.GainNotAsked);
        yield return Is(Exercise.LinearScale, 0.5, Mistake.TooSmall);
        yield return Is(Exercise.LinearScale, 3, Mistake.TooLarge);
        yield return Is(Exercise.TanhScale, 1, null);
        yield return Is(Exercise.TanhScale, 1.1, null);
        yield return Is(Exercise.TanhScale, 0.7, Mistake.TooSmall);
        yield return Is(Exercise.TanhScale, 5, Mistake.TooLarge);
        yield return Is(Exercise.ReluScale, Math.Sqrt(2), null);
        yield return Is(Exercise.ReluScale, 1.4, null);
        yield return Is(Exercise.ReluScale, 1, Mistake.GainMissing);
        yield return Is(Exercise.ReluScale, 2, Mistake.VarianceForDeviation);
        yield return Is(Exercise.ReluScale, 1e-3, Mistake.TooSmall);
        yield return Is(Exercise.ReluScale, 1.7, Mistake.TooLarge);
        yield return Is(Exercise.ReluScale, 0, Mistake.NotPositive);
        yield return Is(Exercise.ReluScale, 1e200, Mistake.NotFinite);
        yield return Is(Exercise.ReluScale, double.NaN, Mistake.NotFinite);
    }

    private static BankedAnswer Is(ICheck<double?> check, double answer, Mistake? mistake) =>
        BankedAnswer.Of(check, $"{answer}", answer, mistake, seeds: 1);
}
