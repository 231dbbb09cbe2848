using InitLab.Datasets;
using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Charts.Tests;

/// <summary>
/// One figure of each kind, of numbers made up by formulas, so that no training can change a golden file.
/// </summary>
internal static partial class Samples
{
    private const int Steps = 200;
    private const int Seeds = 8;
    private const int Units = 8;

    /// <summary>The names of all figures, which are also those of their golden files.</summary>
    public static TheoryData<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Every figure by its name.</summary>
    internal static IReadOnlyDictionary<string, Func<Figure>> All { get; } =
        new Dictionary<string, Func<Figure>>(StringComparer.Ordinal)
        {
            ["activation-histograms"] = Histograms,
            ["decision-boundary"] = () => Boundary(5),
            ["distinct-units"] = Distinct,
            ["hidden-unit-motion"] = () => Motion(5),
            ["layer-profiles"] = Profiles,
            ["loss-curves"] = Losses,
            ["loss-curves-logarithmic"] = LogarithmicLosses,
            ["scale-slider"] = () => Slider(4),
            ["scheme-table"] = Schemes,
            ["singular-values"] = Values,
            ["small-multiples"] = Multiples,
            ["start-matrix"] = Starts,
            ["steps-to-target"] = StepsToALoss,
            ["sweep-curves"] = Sweeps,
            ["trainability-map"] = Map,
            ["weight-histogram"] = Weights,
        };

    internal static Figure Losses()
    {
        return LossCurves.Draw(
            "One network, three initializations, three fates",
            [
                Curve("zeros", (_, _) => 1.1),
                Curve("too large", (seed, step) => 2 + ((20.0 + seed) / (1 + (0.1 * step)))),
                Curve("XavierNormal", (seed, step) => 1.1 / (1 + (0.05 * step * (1 + (seed / 16.0))))),
            ],
            new LossReference("ln 3, a guess", 1.0986)
        );
    }

    internal static Figure LogarithmicLosses()
    {
        return LossCurves.Draw(
            "One setting diverges for most seeds",
            [
                Curve("HeNormal", (seed, step) => 1.1 / (1 + (0.05 * step * (1 + (seed / 16.0))))),
                Curve("too large", (seed, step) => seed < 5 && step > 100 ? double.NaN : 1 + seed + (step * step)),
            ],
            logarithmic: true
        );
    }

    internal static Figure Boundary(int frames)
    {
        var inputs = Matrix<double>.Build.Dense(20, 2, (i, j) => j == 0 ? (i % 7) - 3 : ((i * 3) % 5) - 2.0);
        var data = new LabelledData(inputs, [.. inputs.Column(0).Select(x => x > 0 ? 1 : 0)], 2);
        return DecisionBoundary.Draw("A line learns to part two classes", data, [.. Film(frames, t => t / 4.0)]);
    }

    internal static Figure Motion(int frames)
    {
        return HiddenUnitMotion.Draw(
            "Equal units move as one",
            new TrainingFilm("constant 0.5", [.. Film(frames, t => 0.5 + (0.1 * t), Units, spread: 0)]),
            new TrainingFilm("XavierNormal", [.. Film(frames, t => 0.1 * t, Units, spread: 0.25)])
        );
    }

    internal static IEnumerable<TrainingSnapshot> Film(
        int frames,
        Func<int, double> weight,
        int units = 1,
        double spread = 0
    )
    {
        for (var frame = 0; frame < frames; frame++)
        {
            var at = weight(frame);
            var weights = Matrix<double>.Build.Dense(2, units, (i, j) => i == 0 ? at + (spread * j) : -at * spread * j);
            var layer = new Dense(weights, Vector<double>.Build.Dense(units), Activation.Identity);
            yield return new TrainingSnapshot(10 * frame, new Mlp(layer));
        }
    }

    private static LossCurve Curve(string name, Func<int, int, double> loss)
    {
        return new LossCurve(
            name,
            [
                .. Enumerable
                    .Range(0, Seeds)
                    .Select(seed => Enumerable.Range(0, Steps + 1).Select(step => loss(seed, step)).ToArray()),
            ]
        );
    }

    private static Figure Distinct()
    {
        return DistinctUnits.Draw(
            "How many of 8 hidden units differ",
            Units,
            [
                new UnitCounts("zeros", [.. Enumerable.Repeat(1, Steps + 1)]),
                new UnitCounts("constant 0.5", [.. Enumerable.Repeat(1, Steps + 1)]),
                new UnitCounts("nudged by 0.001", [.. Enumerable.Range(0, Steps + 1).Select(step => step < 3 ? 2 : 8)]),
            ]
        );
    }

    private static Figure Values()
    {
        return SingularValues.Draw(
            "Singular values of the hidden layer",
            [
                new Spectrum("constant 0.5", [12, 3e-16, 1e-17, 0]),
                new Spectrum("XavierNormal", [9.8765, 3.3, 0.25, 0.0041]),
            ]
        );
    }

    private static Figure Starts()
    {
        return StartMatrix.Draw(
            "Which starts break the symmetry",
            Units,
            [
                new StartOutcome("all zeros", "ReLU", 1, 0, 0.5),
                new StartOutcome("all zeros", "tanh", 1, 0, 0.5),
                new StartOutcome("constant W₁, random W₂", "ReLU", 5, 4, 0.97),
                new StartOutcome("constant W₁, random W₂", "tanh", 8, 8, 1),
            ]
        );
    }
}
