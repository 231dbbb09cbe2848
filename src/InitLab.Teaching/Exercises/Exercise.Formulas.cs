using InitLab.Charts.Rendering;
using InitLab.Numerics;

namespace InitLab.Teaching.Exercises;

public static partial class Exercise
{
    // As near as a search by trial brings a learner.
    private const double BySearch = 0.04;

    private const double In = 50;
    private const double Out = 80;

    /// <summary>The variance of the weights of a linear 50×80 layer that keeps the variance of its inputs.</summary>
    public static ICheck<double?> KeepLinearLayer { get; } = Keep("The variance that keeps a linear 50×80 layer", 1);

    /// <summary>The variance of the weights of a 50×80 layer behind a ReLU that keeps the mean square.</summary>
    public static ICheck<double?> KeepReluLayer { get; } = Keep("The variance that keeps a 50×80 layer behind ReLU", 2);

    /// <summary>
    /// The share of the mean square left after L layers of ReLU with weights N(0, c²/fanIn), of c and L.
    /// </summary>
    public static ICheck<Func<double, int, double>> DepthLaw { get; } =
        new FormulaCheck<Func<double, int, double>>(
            "The law of depth",
            (answer, at) => answer(at[0], (int)at[1]),
            at => Power(at[0] * at[0] / 2, at[1])
        )
        {
            Places =
            [
                [1, 10],
                [2, 5],
                [1.5, 3],
                [0.8, 4],
            ],
            At = at => $"At c = {at[0]} and {at[1]} layers",
            Wrong =
            [
                new(Mistake.ReluHalfMissing, at => Power(at[0] * at[0], at[1]), "this is a linear network's law"),
                new(Mistake.SquareMissing, at => Power(at[0] / 2, at[1]), "c is not squared"),
                new(Mistake.ProductForPower, at => at[1] * at[0] * at[0] / 2, "the layers add where they multiply"),
                new(Mistake.HalfTakenOnce, at => Power(at[0] * at[0], at[1]) / 2, "only one layer takes its half"),
                new(Mistake.OneLayerOff, at => Power(at[0] * at[0] / 2, at[1] - 1), "this is one layer too few"),
                new(Mistake.OneLayerOff, at => Power(at[0] * at[0] / 2, at[1] + 1), "this is one layer too many"),
                new(
                    Mistake.DeviationForMoment,
                    at => Math.Sqrt(Power(at[0] * at[0] / 2, at[1])),
                    "this is the root of the mean square"
                ),
            ],
        };

    /// <summary>The cross-entropy of outputs that say nothing, of the number of classes.</summary>
    public static ICheck<Func<int, double>> InitialLoss { get; } =
        new FormulaCheck<Func<int, double>>(
            "The loss before training",
            (answer, at) => answer((int)at[0]),
            at => Elementary.Log(at[0])
        )
        {
            Places =
            [
                [10],
                [2],
                [1000],
            ],
            At = at => $"For {at[0]} classes",
            Wrong =
            [
                new(Mistake.SignFlipped, at => -Elementary.Log(at[0]), "a cross-entropy is never negative"),
                new(Mistake.LogarithmMissing, at => 1 / at[0], "this is a probability, not its surprise"),
                new(Mistake.LogarithmMissing, at => at[0], "this is the number of classes"),
                new(Mistake.OtherLogarithm, at => Elementary.Log(at[0]) / Elementary.Log(2), "this is in bits"),
                new(Mistake.OtherLogarithm, at => Elementary.Log(at[0]) / Elementary.Log(10), "this has the base 10"),
                new(Mistake.WholeNumberDivision, _ => 0, WholeNumbersDivided),
                new(Mistake.TwoClassesAssumed, _ => Elementary.Log(2), "this is the loss of two classes"),
            ],
        };

    /// <summary>The bias with which a logistic output starts at the share of the rare class, of that share.</summary>
    public static ICheck<Func<double, double>> RareClassBias { get; } =
        new FormulaCheck<Func<double, double>>(
            "The bias for a rare class",
            (answer, at) => answer(at[0]),
            at => Elementary.Log(at[0] / (1 - at[0]))
        )
        {
            Places =
            [
                [0.01],
                [0.1],
                [0.3],
            ],
            At = at => $"For a share of {at[0]}",
            Wrong =
            [
                new(Mistake.SignFlipped, at => Elementary.Log((1 - at[0]) / at[0]), "the sign is the other class's"),
                new(Mistake.LogarithmMissing, at => at[0] / (1 - at[0]), "these are the odds without their logarithm"),
                new(Mistake.ProbabilityForOdds, at => Elementary.Log(at[0]), "the logarithm is of the share alone"),
                new(Mistake.ProbabilityForLogit, at => at[0], "this is the share, which a sigmoid would change"),
                new(Mistake.OtherLogarithm, at => LogOdds(at[0]) / Elementary.Log(2), "the logarithm has the base 2"),
                new(Mistake.OtherLogarithm, at => LogOdds(at[0]) / Elementary.Log(10), "the logarithm has the base 10"),
            ],
        };

    /// <summary>The bound of Xavier's uniform, of fanIn and fanOut.</summary>
    public static ICheck<Func<int, int, double>> XavierBound { get; } =
        new FormulaCheck<Func<int, int, double>>(
            "The bound of Xavier's uniform",
            (answer, at) => answer((int)at[0], (int)at[1]),
            at => Math.Sqrt(6 / (at[0] + at[1]))
        )
        {
            Places =
            [
                [784, 256],
                [3, 4],
            ],
            At = at => $"For a {at[0]}×{at[1]} layer",
            Wrong =
            [
                new(
                    Mistake.BoundIsDeviation,
                    at => Math.Sqrt(2 / (at[0] + at[1])),
                    "this is the deviation, √3 smaller"
                ),
                new(Mistake.VarianceForDeviation, at => 6 / (at[0] + at[1]), "the root is missing"),
                new(Mistake.MissingBrackets, at => Math.Sqrt((6 / at[0]) + at[1]), "brackets are missing"),
                new(
                    Mistake.SumForAverage,
                    at => Math.Sqrt(3 / (at[0] + at[1])),
                    "the sum of the fans is not their mean"
                ),
                new(Mistake.WholeNumberDivision, _ => 0, WholeNumbersDivided),
                new(Mistake.OneFanOnly, at => Math.Sqrt(6 / at[0]), "fanIn is there alone"),
                new(Mistake.OneFanOnly, at => Math.Sqrt(6 / at[1]), "fanOut is there alone"),
            ],
        };

    private static FormulaCheck<double?> Keep(string title, double scale)
    {
        return new FormulaCheck<double?>(title, (answer, _) => answer!.Value, _ => scale / In)
        {
            Places =
            [
                [],
            ],
            Tolerance = BySearch,
            Wrong =
            [
                new(Mistake.OtherFan, _ => scale / Out, Factor(scale / Out) + ", as the other fan gives it"),
                new(Mistake.AverageFan, _ => 2 * scale / (In + Out), Factor(2 * scale / (In + Out)) + ", a compromise"),
                new(
                    Mistake.SumForAverage,
                    _ => scale / (In + Out),
                    Factor(scale / (In + Out)) + ", by both fans added"
                ),
                scale == 1
                    ? new(Mistake.GainNotAsked, _ => 2 / In, "the layer is linear, and its output grows to double")
                    : new(Mistake.GainMissing, _ => 1 / In, "the mean square is halved, for ReLU takes its part"),
                new(Mistake.WholeNumberDivision, _ => 0, WholeNumbersDivided),
                new(Mistake.DeviationForVariance, _ => Math.Sqrt(scale / In), "this is the deviation, not its square"),
                new(Mistake.VarianceForDeviation, _ => scale * scale / (In * In), "it is squared once too often"),
            ],
        };

        string Factor(double variance) => $"it multiplies by {NumberText.Of(variance * In / scale)}";
    }

    private static double LogOdds(double share) => Elementary.Log(share / (1 - share));

    private static double Power(double x, double times)
    {
        var power = 1.0;
        for (var i = 0; i < times; i++)
        {
            power *= x;
        }

        return power;
    }
}
