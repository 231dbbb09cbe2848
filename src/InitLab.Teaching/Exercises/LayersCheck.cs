using InitLab.Numerics;
using InitLab.Teaching.Exercises.HandingIn;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges the weights of all layers of a network: their scheme, and that no two layers share draws.</summary>
internal sealed class LayersCheck(string title, WeightCheck layer)
    : DataCheck<Func<int[], RandomStream, IReadOnlyList<Matrix<double>>>, LayerDraws>(title)
{
    private const int Few = 40;
    private const int Many = 240;
    private const int Compared = 3;

    // The first and the third layer have one shape, as the second and the fourth have.
    private static readonly int[] Widths = [Few, Many, Few, Many, Few];

    private static readonly int Layers = Widths.Length - 1;

    // Of a longer list no more is looked at.
    private const int MostCounted = 100;

    /// <inheritdoc/>
    protected override IDataForm<LayerDraws> Form { get; } =
        new LayerDrawsForm([.. Enumerable.Range(0, Layers).Select(l => new WeightForm(Widths[l], Widths[l + 1]))]);

    /// <inheritdoc/>
    protected override LayerDraws? Ask(Func<int[], RandomStream, IReadOnlyList<Matrix<double>>> answer, long seed)
    {
        var (first, again, other) = (Run(0), Run(0), Run(1));
        return first is null || again is null || other is null ? null : Draws(first, again, other);

        WeightSample?[]? Run(int stream)
        {
            var layers = answer([.. Widths], new RandomStream(seed).Split("exercise").Split(stream));
            return layers is null || layers.Count == 0 ? null : [.. layers.Take(MostCounted).Select(Sample)];
        }

        static WeightSample? Sample(Matrix<double>? weights, int layer) =>
            layer < Layers
                ? WeightSample.Of(Widths[layer], Widths[layer + 1], weights)
                : WeightSample.Of(0, 0, weights);
    }

    /// <inheritdoc/>
    protected override Judgement Judge(LayerDraws data, long seed)
    {
        if (data.WrongCount is { } count)
        {
            return new Judgement(
                Mistake.WrongShape,
                $"There are {count} matrices for {Widths.Length} widths, not one for"
                    + " each step from a width to the next."
            );
        }

        return data.Layers.Select(sample => sample.Flaw()).FirstOrDefault(flaw => flaw is not null)
            ?? Alike(data.Layers)
            ?? Source(data)
            ?? Law(data.Layers);
    }

    private static LayerDraws Draws(params WeightSample?[][] runs)
    {
        if (Array.Find(runs, run => run.Length != Layers || run.Any(layer => layer is null)) is { } odd)
        {
            return new LayerDraws([], odd.Count(layer => layer is not null), false, false);
        }

        var layers = runs[0].OfType<WeightSample>().ToArray();
        return new LayerDraws(
            layers,
            WrongCount: null,
            IsSourceIgnored: layers.Zip(runs[2]).Any(pair => pair.First.IsSameAs(pair.Second!)),
            IsRepeated: layers.Zip(runs[1]).All(pair => pair.First.IsSameAs(pair.Second!))
        );
    }

    // Equal numbers at the start are enough: layers of different shapes then began with the same draws too, whatever
    // the scale of each.
    private static Judgement? Alike(IReadOnlyList<WeightSample> layers)
    {
        for (var later = 1; later < layers.Count; later++)
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

    private static Judgement? Source(LayerDraws draws)
    {
        if (draws.IsSourceIgnored)
        {
            return new Judgement(
                Mistake.SourceIgnored,
                "Two different random sources give one layer the same weights: the source is ignored."
            );
        }

        return draws.IsRepeated
            ? null
            : new Judgement(
                Mistake.NotReproducible,
                "One random source, started twice, gives two different networks: something else draws too."
            );
    }

    private Judgement Law(IReadOnlyList<WeightSample> layers)
    {
        var first = layer.Judge(layers[0], layers[1]);
        return first.Mistake is null ? layer.Judge(layers[2], layers[3]) : first;
    }
}
