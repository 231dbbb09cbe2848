using InitLab.Numerics;

namespace InitLab.Teaching.Exercises;

public static partial class Exercise
{
    /// <summary>
    /// The factor of the first update ratio of SGD where all weights are multiplied by s, of s and the number of layers
    /// of weights, without nonlinearity.
    /// </summary>
    public static ICheck<Func<double, int, double>> UpdateRatioLaw { get; } =
        new FormulaCheck<Func<double, int, double>>(
            "What a smaller start costs",
            (answer, at) => answer(at[0], (int)at[1]),
            at => Power(at[0], at[1] - 2)
        )
        {
            Places =
            [
                [0.5, 6],
                [0.1, 3],
                [2, 10],
            ],
            At = at => $"For s = {at[0]} and {at[1]} layers",
            Wrong =
            [
                new(Mistake.NotRelative, at => Power(at[0], at[1] - 1), "this is the factor of the step alone"),
                new(
                    Mistake.OneLayerOff,
                    at => Power(at[0], at[1]),
                    "a layer is not in the product of its own gradient"
                ),
                new(Mistake.DepthIgnored, at => at[0], "this is the factor of the weights, whatever the depth"),
                new(Mistake.Inverted, at => 1 / Power(at[0], at[1] - 2), "this says by how much it falls"),
                new(Mistake.ProductForPower, at => at[0] * (at[1] - 2), "the layers add where they multiply"),
                new(Mistake.MomentForDeviation, at => Power(at[0], 2 * (at[1] - 2)), "this is the square of the ratio"),
            ],
        };

    /// <summary>
    /// How many layers of ReLU with weights N(0, c²/fanIn) leave a share of the mean square, of c and the share; a real
    /// number.
    /// </summary>
    public static ICheck<Func<double, double, double>> DepthUntil { get; } =
        new FormulaCheck<Func<double, double, double>>(
            "How deep before the signal is lost",
            (answer, at) => answer(at[0], at[1]),
            at => DepthOf(at[1], at[0] * at[0] / 2)
        )
        {
            Places =
            [
                [1.3, 0.001],
                [0.5, 0.1],
                [0.9, 0.02],
            ],
            At = at => $"For c = {at[0]} and a share of {at[1]}",
            Wrong =
            [
                new(Mistake.ReluHalfMissing, at => DepthOf(at[1], at[0] * at[0]), "this is a linear network's depth"),
                new(Mistake.SquareMissing, at => DepthOf(at[1], at[0] / 2), "c is not squared"),
                new(
                    Mistake.DeviationForMoment,
                    at => 2 * DepthOf(at[1], at[0] * at[0] / 2),
                    "so deep may it be where the share is of the root mean square"
                ),
                new(Mistake.Inverted, at => 1 / DepthOf(at[1], at[0] * at[0] / 2), "the quotient is upside down"),
                new(Mistake.SignFlipped, at => -DepthOf(at[1], at[0] * at[0] / 2), "no depth is negative"),
            ],
        };

    /// <summary>
    /// The width at which the median length of a deep ReLU network with He's weights is a share of the mean, of the
    /// number of layers and the share; a real number.
    /// </summary>
    public static ICheck<Func<int, double, double>> WidthForMedian { get; } =
        new FormulaCheck<Func<int, double, double>>(
            "How wide a deep network must be",
            (answer, at) => answer((int)at[0], at[1]),
            at => 2.5 * at[0] / Elementary.Log(1 / at[1])
        )
        {
            Places =
            [
                [20, 0.5],
                [30, 0.9],
                [7, 0.1],
            ],
            At = at => $"For {at[0]} layers and a share of {at[1]}",
            Wrong =
            [
                new(Mistake.SignFlipped, at => 2.5 * at[0] / Elementary.Log(at[1]), "no width is negative"),
                new(Mistake.LogarithmMissing, at => 2.5 * at[0] / at[1], "nothing undoes the exponential"),
                new(
                    Mistake.WholeNumberDivision,
                    at => 2 * at[0] / Elementary.Log(1 / at[1]),
                    "5 / 2 is a division of whole numbers"
                ),
                new(Mistake.FactorOfTwo, at => 5 * at[0] / Elementary.Log(1 / at[1]), "the 2 under 5L is missing"),
                new(
                    Mistake.OtherLogarithm,
                    at => 2.5 * at[0] * Elementary.Log(10) / Elementary.Log(1 / at[1]),
                    "the base is 10"
                ),
                new(
                    Mistake.OtherLogarithm,
                    at => 2.5 * at[0] * Elementary.Log(2) / Elementary.Log(1 / at[1]),
                    "the base is 2"
                ),
                new(Mistake.Inverted, at => Elementary.Log(1 / at[1]) / (2.5 * at[0]), "the quotient is upside down"),
                new(Mistake.DepthIgnored, at => 2.5 / Elementary.Log(1 / at[1]), "the depth does not enter"),
            ],
        };

    private static double DepthOf(double share, double factor) => Elementary.Log(share) / Elementary.Log(factor);
}
