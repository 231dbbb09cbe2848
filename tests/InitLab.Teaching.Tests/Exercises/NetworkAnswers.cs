using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Layers = System.Func<
    int[],
    InitLab.Numerics.RandomStream,
    System.Collections.Generic.IReadOnlyList<MathNet.Numerics.LinearAlgebra.Matrix<double>>
>;

namespace InitLab.Teaching.Tests.Exercises;

/// <summary>Answers about whole networks.</summary>
internal static class NetworkAnswers
{
    internal static IEnumerable<BankedAnswer> All =>
        [.. AllLayers(), .. Moves(), .. Units(), .. Overfit(), .. Repair()];

    private static IEnumerable<BankedAnswer> AllLayers()
    {
        yield return Is("split by layer", Each((random, l) => random.Split(l)), null);
        yield return Is("one source on and on", Each((random, _) => random), null);
        yield return Is("the same split", Each((random, _) => random.Split("weights")), Mistake.LayersAlike);
        yield return Is("one seed", Each((_, _) => new RandomStream(42)), Mistake.LayersAlike);
        yield return Is("seed by layer", Each((_, l) => new RandomStream(l)), Mistake.SourceIgnored);
        var calls = 0;
        yield return Is("hidden counter", Each((random, _) => random.Split(calls++)), Mistake.NotReproducible);
        yield return Is("one too few", (w, random) => [.. Draw(w, random).Skip(1)], Mistake.WrongShape);
        yield return Is("a hole", (w, random) => [null!, .. Draw(w, random).Skip(1)], Mistake.WrongShape);
        yield return Is(
            "second pair by the other fan",
            (w, random) => [.. Draw(w, random).Select((m, l) => l < 2 ? m : m * Math.Sqrt(w[l] / (double)w[l + 1]))],
            Mistake.OtherFan
        );

        static IReadOnlyList<Matrix<double>> Draw(int[] widths, RandomStream random) =>
            Each((source, l) => source.Split(l))(widths, random);

        static Layers Each(Func<RandomStream, int, RandomStream> source) =>
            (widths, random) =>
                [
                    .. Enumerable
                        .Range(0, widths.Length - 1)
                        .Select(l => Initializers.LeCunNormal.Draw(widths[l], widths[l + 1], source(random, l))),
                ];

        static BankedAnswer Is(string name, Layers answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.AllLayers, name, answer, mistake);
    }

    private static IEnumerable<BankedAnswer> Moves()
    {
        const NetworkParts outputs = NetworkParts.OutputWeights | NetworkParts.OutputBiases;
        yield return Is(Exercise.ZeroTanhMoves, NetworkParts.OutputBiases, null);
        yield return Is(Exercise.ZeroTanhMoves, NetworkParts.None, Mistake.NothingMoves);
        yield return Is(Exercise.ZeroTanhMoves, NetworkParts.All, Mistake.EverythingMoves);
        yield return Is(Exercise.ZeroTanhMoves, outputs, Mistake.PartWithoutGradient);
        yield return Is(Exercise.ZeroSigmoidMovesFirst, outputs, null);
        yield return Is(Exercise.ZeroSigmoidMovesFirst, NetworkParts.OutputBiases, Mistake.PartForgotten);
        yield return Is(Exercise.ZeroSigmoidMovesFirst, (NetworkParts)(-1), Mistake.EverythingMoves);
        yield return Is(Exercise.ZeroSigmoidMovesSecond, NetworkParts.All, null);
        yield return Is(Exercise.ZeroSigmoidMovesSecond, outputs, Mistake.PartForgotten);

        static BankedAnswer Is(ICheck<NetworkParts?> check, NetworkParts answer, Mistake? mistake) =>
            BankedAnswer.Of(check, $"{answer}", answer, mistake);
    }

    private static IEnumerable<BankedAnswer> Units()
    {
        yield return Is(Exercise.UnitsFromConstant, 1, null);
        yield return Is(Exercise.UnitsFromConstant, 8, Mistake.TwinsCountedTwice);
        yield return Is(Exercise.UnitsFromConstant, 0, Mistake.WrongShape);
        yield return Is(Exercise.UnitsFromNudge, 2, null);
        yield return Is(Exercise.UnitsFromNudge, 1, Mistake.DifferentUnitsMerged);
        yield return Is(Exercise.UnitsFromNudge, 8, Mistake.TwinsCountedTwice);
        yield return Is(Exercise.UnitsFromRandomOutputs, 8, null);
        yield return Is(Exercise.UnitsFromRandomOutputs, 1, Mistake.DifferentUnitsMerged);

        static BankedAnswer Is(ICheck<int?> check, int answer, Mistake? mistake) =>
            BankedAnswer.Of(check, $"{answer}", answer, mistake);
    }

    private static IEnumerable<BankedAnswer> Overfit()
    {
        yield return Is(1.41, null);
        yield return Is(0.1, Mistake.TooSmall);
        yield return Is(5, Mistake.TooLarge);
        yield return Is(1e200, Mistake.TooLarge);
        yield return Is(-1, Mistake.NotPositive);
        yield return Is(0, Mistake.NotPositive);
        yield return Is(double.NaN, Mistake.NotFinite);

        static BankedAnswer Is(double answer, Mistake? mistake) =>
            BankedAnswer.Of(Exercise.Overfit, $"{answer}", answer, mistake, mistake is null ? BankedAnswer.Many : 2);
    }

    private static IEnumerable<BankedAnswer> Repair()
    {
        var (faint, loud) = (Exercise.RepairFaint, Exercise.RepairLoud);
        yield return Is(faint, "He", Relu(Initializers.HeNormal), null);
        yield return Is(faint, "He uniform", Relu(Initializers.HeUniform), null);
        yield return Is(loud, "Xavier", Tanh(Initializers.XavierUniform), null);
        yield return Is(loud, "LeCun", Tanh(Initializers.LeCunNormal), null);
        yield return Is(faint, "as it was", Exercise.FaintNetwork, Mistake.StillVanishing);
        yield return Is(loud, "as it was", Exercise.LoudNetwork, Mistake.StillSaturated);
        yield return Is(faint, "zeros", Relu(Initializers.Zeros), Mistake.AllZero);
        yield return Is(faint, "constant", Relu(Initializers.Constant(0.1)), Mistake.StillSymmetric);
        yield return Is(faint, "too large", Relu(Initializers.Normal(1)), Mistake.StillExploding);
        yield return Is(faint, "LeCun", Relu(Initializers.LeCunNormal), Mistake.StillOtherScheme);
        yield return Is(faint, "tanh", Tanh(Initializers.XavierNormal), Mistake.OtherNetwork);
        yield return Is(
            faint,
            "thinner",
            random => Mlp.Create([20, 16, 4], Activation.ReLU, Initializers.HeNormal, random),
            Mistake.OtherNetwork
        );
        yield return Is(
            faint,
            "own seed",
            _ => Relu(Initializers.HeNormal)(new RandomStream(1)),
            Mistake.SourceIgnored
        );

        static BankedAnswer Is(
            ICheck<Func<RandomStream, Mlp>> check,
            string name,
            Func<RandomStream, Mlp> answer,
            Mistake? mistake
        ) => BankedAnswer.Of(check, name, answer, mistake, mistake is null ? BankedAnswer.Many : 5);

        static Func<RandomStream, Mlp> Relu(IInitializer weights) =>
            random => Mlp.Create([20, 32, 32, 32, 32, 4], Activation.ReLU, weights, random);

        static Func<RandomStream, Mlp> Tanh(IInitializer weights) =>
            random => Mlp.Create([20, 32, 32, 32, 32, 4], Activation.Tanh, weights, random);
    }
}
