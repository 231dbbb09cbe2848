using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exams.Questions;

/// <summary>How many units training parts; the answer is counted in the trained network.</summary>
internal static class DistinctUnitsQuestion
{
    private const double Equal = 0.5;
    private const double Moved = 0.6;
    private const double Step = 0.1;
    private const int Inputs = 2;
    private const int Steps = 50;

    internal static QuestionFamily Family { get; } =
        new(
            from units in (int[])[9, 10, 11, 12, 14, 16]
            from moved in (int[])[2, 3, 4]
            from own in (int[])[2, 3, 4, 5]
            where units - moved - own >= 2
            select Ask(units, moved, own)
        );

    internal static ExamQuestion Ask(int units, int moved, int own) =>
        new()
        {
            Notebook = "01-breaking-symmetry",
            Text =
                $"A network has {Inputs} inputs, {units} hidden tanh units and one output. All weights start at "
                + $"{Equal} and all "
                + $"biases at 0, but for two exceptions: in {moved} hidden units the weight from the first input is "
                + $"{Moved}, "
                + $"and {own} other hidden units have output weights that differ from {Equal} and from each other. "
                + $"The network takes {Steps} steps of gradient descent on all samples. How many of the {units} "
                + "hidden units "
                + "are distinct then? (Units are one if their incoming weights, biases and output weights are "
                + "equal.)",
            Form = AnswerForm.Count,
            Answer = Symmetry.DistinctUnits(Trained(units, moved, own)),
            Reasoning =
                "Units that are equal in incoming weights, bias and output weight get equal gradients and stay one. "
                + $"The {moved} moved units are one, the {units - moved - own} unchanged ones are one, and each of "
                + $"the {own} "
                + "with an output weight of its own is parted from all others by the first step.",
            Points = 3,
            Wrong =
            [
                new(units, Mistake.TwinsCountedTwice, "training parts all units"),
                new(own + moved + 1, Mistake.TwinsCountedTwice, $"the {moved} units with {Moved} counted one by one"),
                new(own + 1, Mistake.DifferentUnitsMerged, "the moved units taken for unchanged ones"),
                new(2, Mistake.OutgoingForgotten, "output weights overlooked: they part units too"),
                new(1, Mistake.DifferentUnitsMerged, "everything stays equal"),
            ],
        };

    internal static Mlp Trained(int units, int moved, int own)
    {
        var network = new Mlp(
            new Dense(
                Matrix<double>.Build.Dense(Inputs, units, (i, unit) => i == 0 && unit < moved ? Moved : Equal),
                Vector<double>.Build.Dense(units),
                Activation.Tanh
            ),
            new Dense(
                Matrix<double>.Build.Dense(
                    units,
                    1,
                    (unit, _) => unit < moved || unit >= moved + own ? Equal : Equal + (Step * (unit - moved + 1))
                ),
                Vector<double>.Build.Dense(1),
                Activation.Identity
            )
        );
        Training.Run(
            network,
            Synthetic.Moons(20, 0.1, new RandomStream(units)),
            new TrainingSettings
            {
                Loss = Losses.LogisticCrossEntropy,
                Optimizer = new Sgd(0.1),
                Steps = Steps,
            }
        );
        return network;
    }
}
