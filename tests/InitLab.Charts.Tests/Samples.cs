using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Charts.Tests;

/// <summary>One figure of each kind, of real trainings that take a moment.</summary>
internal static class Samples
{
    private const int Steps = 200;
    private const int Units = 8;
    private const int Seeds = 8;

    private static readonly LabelledData Moons = Synthetic.Moons(120, 0.1, new RandomStream(1));
    private static readonly LabelledData Blobs = Synthetic.Blobs(90, 3, 8, 0.5, new RandomStream(2));

    private static readonly TrainingSettings Settings = new()
    {
        Loss = InitLab.Networks.Losses.SoftmaxCrossEntropy,
        Optimizer = new Sgd(0.5),
        Steps = Steps,
    };

    /// <summary>Every figure, by the name of its golden file.</summary>
    internal static IReadOnlyDictionary<string, Figure> All { get; } =
        new Dictionary<string, Figure>(StringComparer.Ordinal)
        {
            ["loss-curves"] = Losses(),
            ["loss-curves-log"] = LogarithmicLosses(),
            ["hidden-unit-motion"] = Motion(),
            ["distinct-units"] = Distinct(),
            ["decision-boundary"] = Boundary(),
            ["start-matrix"] = Matrix(),
            ["singular-values"] = Values(),
        };

    private static Figure Losses()
    {
        return LossCurves.Draw(
            "One network, three initializations, three fates",
            [
                Curve("zeros", Initializers.Zeros),
                Curve("too large: N(0, 10²)", Initializers.Normal(10)),
                Curve("XavierNormal", Initializers.XavierNormal),
            ],
            new LossReference("ln 3, a guess", Elementary.Log(3))
        );
    }

    private static Figure LogarithmicLosses()
    {
        return LossCurves.Draw(
            "Loss on a logarithmic axis, with one setting that diverges for half of the seeds",
            [
                Curve("HeNormal", Initializers.HeNormal),
                new LossCurve("too large", [.. Enumerable.Range(0, Seeds).Select(Diverging)]),
            ],
            logarithmic: true
        );
    }

    private static double[] Diverging(int seed)
    {
        return
        [
            .. Enumerable.Range(0, seed < 5 ? 100 + seed : Steps + 1).Select(step => 1.0 + seed + (step * step / 10.0)),
        ];
    }

    private static LossCurve Curve(string name, IInitializer weights)
    {
        return new LossCurve(
            name,
            [
                .. Enumerable
                    .Range(0, Seeds)
                    .Select(seed =>
                        Training.Run(Network([8, 8, 3], Activation.Tanh, weights, seed), Blobs, Settings).Losses
                    ),
            ]
        );
    }

    private static Mlp Network(int[] widths, Activation hidden, IInitializer weights, int seed)
    {
        return Mlp.Create(widths, hidden, weights, new RandomStream(seed));
    }

    private static List<TrainingSnapshot> Film(Mlp network, int every, int steps)
    {
        var snapshots = new List<TrainingSnapshot>();
        var settings = Settings with { Steps = steps };
        Training.Run(network, Moons, settings, step => Keep(step, every, snapshots));
        return snapshots;
    }

    private static void Keep(TrainingStep step, int every, List<TrainingSnapshot> snapshots)
    {
        if (step.Step % every == 0)
        {
            snapshots.Add(new TrainingSnapshot(step.Step, step.Network.Copy()));
        }
    }

    private static Figure Motion()
    {
        return HiddenUnitMotion.Draw(
            "Eight hidden units learn: equal ones move as one",
            new TrainingFilm(
                "constant 0.5",
                Film(Network([2, Units, 2], Activation.Tanh, Initializers.Constant(0.5), 1), 10, Steps)
            ),
            new TrainingFilm(
                "XavierNormal",
                Film(Network([2, Units, 2], Activation.Tanh, Initializers.XavierNormal, 1), 10, Steps)
            )
        );
    }

    private static Figure Distinct()
    {
        return DistinctUnits.Draw(
            "How many of 8 hidden units differ",
            Units,
            [
                Counts("zeros", Initializers.Zeros),
                Counts("constant 0.5", Initializers.Constant(0.5)),
                Counts("XavierNormal", Initializers.XavierNormal),
            ]
        );
    }

    private static UnitCounts Counts(string start, IInitializer weights)
    {
        var network = Network([2, Units, 2], Activation.Tanh, weights, 1);
        return new UnitCounts(
            start,
            [.. Film(network, 1, Steps).Select(s => Symmetry.DistinctUnits(s.Network.Layers[0], s.Network.Layers[1]))]
        );
    }

    private static Figure Boundary()
    {
        return DecisionBoundary.Draw(
            "Two moons, seen by a network that started with XavierNormal",
            Moons,
            Film(Network([2, Units, 2], Activation.Tanh, Initializers.XavierNormal, 1), 40, 2000)
        );
    }

    private static Figure Matrix()
    {
        StartOutcome[] outcomes =
        [
            new("all zeros", "ReLU", 1, 0, 0.5),
            new("all zeros", "tanh", 1, 0, 0.5),
            new("all zeros", "sigmoid", 1, 1, 0.5),
            new("one constant everywhere", "ReLU", 1, 1, 0.842),
            new("one constant everywhere", "tanh", 1, 1, 0.85),
            new("one constant everywhere", "sigmoid", 1, 1, 0.84),
            new("constant W₁, random W₂", "ReLU", 5, 4, 0.97),
            new("constant W₁, random W₂", "tanh", 8, 8, 1),
            new("constant W₁, random W₂", "sigmoid", 8, 8, 0.99),
            new("random W₁, zero W₂", "ReLU", 8, 8, 1),
            new("random W₁, zero W₂", "tanh", 8, 8, 1),
            new("random W₁, zero W₂", "sigmoid", 8, 8, 0.99),
        ];
        return StartMatrix.Draw("Which starts break the symmetry", Units, outcomes);
    }

    private static Figure Values()
    {
        return SingularValues.Draw(
            "Singular values of the hidden layer",
            [Spectrum("constant 0.5", Initializers.Constant(0.5)), Spectrum("XavierNormal", Initializers.XavierNormal)]
        );
    }

    private static Spectrum Spectrum(string start, IInitializer weights)
    {
        var network = Network([2, Units, 2], Activation.Tanh, weights, 1);
        return new Spectrum(start, [.. Symmetry.SingularValues(network.Forward(Moons.Inputs).Activations[0])]);
    }
}
