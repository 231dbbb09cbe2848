using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>Answers about biases.</summary>
internal static class BiasAnswers
{
    internal static IEnumerable<BankedAnswer> All => [.. Classes(), .. Saved(), .. Units(), .. Forget()];

    private static IEnumerable<BankedAnswer> Classes()
    {
        yield return Is("logarithms", Each(Math.Log), null);
        yield return Is("over the first", shares => [.. shares.Select(share => Math.Log(share / shares[0]))], null);
        yield return Is("and 3", Each(share => 3 + Math.Log(share)), null);
        yield return Is("zeros", Each(_ => 0), Mistake.PriorIgnored);
        yield return Is("shares", Each(share => share), Mistake.ProbabilityForLogit);
        yield return Is("sign", Each(share => -Math.Log(share)), Mistake.SignFlipped);
        yield return Is("log-odds", Each(share => Math.Log(share / (1 - share))), Mistake.LogOddsPerClass);
        yield return Is("odds", Each(share => share / (1 - share)), Mistake.LogarithmMissing);
        yield return Is("base 2", Each(Math.Log2), Mistake.OtherLogarithm);
        yield return Is("base 10", Each(Math.Log10), Mistake.OtherLogarithm);
        yield return Is("logarithm of 0", Each(_ => Math.Log(0)), Mistake.NotFinite);
        yield return Is("one missing", shares => [.. shares.Skip(1)], Mistake.Threw);
        yield return Is("null", _ => null!, Mistake.Threw);
        yield return Is("squares", Each(share => share * share), Mistake.OtherFormula);

        static Func<double[], double[]> Each(Func<double, double> bias) => shares => [.. shares.Select(bias)];

        static BankedAnswer Is(string name, Func<double[], double[]> answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.ClassBiases, name, answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> Saved()
    {
        yield return Is(p => Math.Log(2) - Entropy(p), null);
        yield return Is(Entropy, Mistake.OneOfTwo);
        yield return Is(_ => Math.Log(2), Mistake.OneOfTwo);
        yield return Is(p => Entropy(p) - Math.Log(2), Mistake.SignFlipped);
        yield return Is(p => Math.Log(2) + (p * Math.Log(p)), Mistake.OneOfTwo);
        yield return Is(p => Math.Log(2) + ((1 - p) * Math.Log(1 - p)), Mistake.OneOfTwo);
        yield return Is(p => 1 - (Entropy(p) / Math.Log(2)), Mistake.OtherLogarithm);
        yield return Is(p => Math.Log10(2) - (Entropy(p) / Math.Log(10)), Mistake.OtherLogarithm);
        yield return Is(p => p, Mistake.OtherFormula);

        static double Entropy(double p) => -(p * Math.Log(p)) - ((1 - p) * Math.Log(1 - p));

        static BankedAnswer Is(Func<double, double> answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.LossSaved, "", answer, mistake, seeds: 1);
    }

    private static IEnumerable<BankedAnswer> Units()
    {
        yield return Is(4, null);
        yield return Is(1, Mistake.DifferentUnitsMerged);
        yield return Is(3, Mistake.DifferentUnitsMerged);
        yield return Is(8, Mistake.TwinsCountedTwice);
        yield return Is(9, Mistake.WrongShape);

        static BankedAnswer Is(int answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.UnitsFromBiases, $"{answer}", answer, mistake);
    }

    private static IEnumerable<BankedAnswer> Forget()
    {
        yield return Is(t => -Math.Log(Math.Pow(2, 1 / t) - 1), null);
        yield return Is(t => Math.Log(Kept(t) / (1 - Kept(t))), null);
        yield return Is(Kept, Mistake.ProbabilityForLogit);
        yield return Is(t => Math.Log(Math.Pow(2, 1 / t) - 1), Mistake.SignFlipped);
        yield return Is(t => Kept(t) / (1 - Kept(t)), Mistake.LogarithmMissing);
        yield return Is(t => -Math.Log(2) / t, Mistake.ProbabilityForOdds);
        yield return Is(t => Math.Log((2 * t) - 1), Mistake.ProductForPower);
        yield return Is(t => -Math.Log(Math.Exp(1 / t) - 1), Mistake.OtherTarget);
        yield return Is(_ => 0, Mistake.DepthIgnored);
        yield return Is(t => -Math.Log2(Math.Pow(2, 1 / t) - 1), Mistake.OtherLogarithm);
        yield return Is(t => -Math.Log10(Math.Pow(2, 1 / t) - 1), Mistake.OtherLogarithm);
        yield return Is(_ => 1, Mistake.OtherFormula);

        static double Kept(double t) => Math.Pow(0.5, 1 / t);

        static BankedAnswer Is(Func<double, double> answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.ForgetBias, "", answer, mistake, seeds: 1);
    }
}
