using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges the weights of all layers of a network: their scheme, and that no two layers share draws.</summary>
internal sealed class LayersCheck : ICheck<Func<int[], RandomStream, IReadOnlyList<Matrix<double>>>>
{
    private const int Few = 40;
    private const int Many = 240;
    private const int Compared = 3;

    // The first and the third layer have one shape, as the second and the fourth have.
    private static readonly int[] Widths = [Few, Many, Few, Many, Few];

    private readonly WeightCheck _layer;

    internal LayersCheck(string title, WeightCheck layer) => (Title, _layer) = (title, layer);

    /// <inheritdoc/>
    public string Title { get; }

    /// <inheritdoc/>
    public CheckResult Of(Func<int[], RandomStream, IReadOnlyList<Matrix<double>>>? answer, long seed = 0)
    {
        return Attempt.At(Title, answer, () => Draw(answer!, seed), Judge);
    }

    private static IReadOnlyList<WeightSample?>[]? Draw(
        Func<int[], RandomStream, IReadOnlyList<Matrix<double>>> answer,
        long seed
    )
    {
        IReadOnlyList<WeightSample?>?[] runs = [Run(0), Run(0), Run(1)];
        return Array.TrueForAll(runs, run => run is not null) ? [.. runs.Select(run => run!)] : null;

        IReadOnlyList<WeightSample?>? Run(int stream)
        {
            var layers = answer([.. Widths], new RandomStream(seed).Split("exercise").Split(stream));
            return layers is null || layers.Count == 0 ? null : [.. layers.Select(Sample)];
        }

        static WeightSample? Sample(Matrix<double>? weights, int layer) =>
            layer < Widths.Length - 1 ? WeightSample.Of(Widths[layer], Widths[layer + 1], weights) : null;
    }

    private Judgement Judge(IReadOnlyList<WeightSample?>[] runs)
    {
        if (Array.Find(runs, run => run.Count != Widths.Length - 1 || run.Any(layer => layer is null)) is { } odd)
        {
            return new Judgement(
                Mistake.WrongShape,
                $"There are {odd.Count(layer => layer is not null)} matrices for {Widths.Length} widths, not one for"
                    + " each step from a width to the next."
            );
        }

        WeightSample[][] layers = [.. runs.Select(run => run.Select(layer => layer!).ToArray())];
        return layers[0].Select(layer => layer.Flaw()).FirstOrDefault(flaw => flaw is not null)
            ?? Alike(layers[0])
            ?? Source(layers)
            ?? Law(layers[0]);
    }

    // Equal numbers at the start are enough: layers of different shapes then began with the same draws too, whatever
    // the scale of each.
    private static Judgement? Alike(WeightSample[] layers)
    {
        for (var later = 1; later < layers.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (ShareDraws(layers[earlier], layers[later]))
                {
                    return new Judgement(
                        Mistake.LayersAlike,
                        $"Layers {earlier} and {later} have the same draws, number by number."
                    );
                }
            }
        }

        return null;
    }

    private static bool ShareDraws(WeightSample one, WeightSample other)
    {
        var factor = other.Weights[0] / one.Weights[0];
        return Enumerable
            .Range(0, Compared)
            .All(i => Math.Abs(other.Weights[i] - (factor * one.Weights[i])) <= 1e-9 * Math.Abs(other.Weights[i]));
    }

    private static Judgement? Source(WeightSample[][] runs)
    {
        if (runs[0].Zip(runs[2]).Any(pair => pair.First.IsSameAs(pair.Second)))
        {
            return new Judgement(
                Mistake.SourceIgnored,
                "Two different random sources give one layer the same weights: the source is ignored."
            );
        }

        return runs[0].Zip(runs[1]).All(pair => pair.First.IsSameAs(pair.Second))
            ? null
            : new Judgement(
                Mistake.NotReproducible,
                "One random source, started twice, gives two different networks: something else draws too."
            );
    }

    private Judgement Law(WeightSample[] layers)
    {
        var first = _layer.Judge(layers[0], layers[1]);
        return first.Mistake is null ? _layer.Judge(layers[2], layers[3]) : first;
    }
}
