using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Teaching.Exercises;

public static partial class Exercise
{
    private const double SmallSlope = 0.2;
    private const double Faint = 0.01;

    /// <summary>The variance of the weights before ReLU units, by a guide for all units.</summary>
    /// <remarks>The answer gets the units' name, <c>ReLU</c>, fanIn and fanOut.</remarks>
    public static ICheck<Func<string, int, int, double>> VarianceForReLU { get; } =
        VarianceFor("ReLU", Initializers.HeNormal);

    /// <summary>The variance before leaky ReLU units of slope 0.2; their name is <c>leaky ReLU, slope 0.2</c>.</summary>
    public static ICheck<Func<string, int, int, double>> VarianceForLeakyReLU { get; } =
        VarianceFor("leaky ReLU, slope 0.2", Initializers.He(Distribution.Normal, SmallSlope), SmallSlope);

    /// <summary>The variance before tanh units; their name is <c>tanh</c>.</summary>
    public static ICheck<Func<string, int, int, double>> VarianceForTanh { get; } =
        VarianceFor("tanh", Initializers.XavierNormal);

    /// <summary>The variance before SELU units; their name is <c>SELU</c>.</summary>
    public static ICheck<Func<string, int, int, double>> VarianceForSELU { get; } =
        VarianceFor("SELU", Initializers.LeCunNormal);

    /// <summary>
    /// After how many ReLU layers with weights N(0, c²/fanIn) a hundredth of the mean square is left, of a c below √2.
    /// </summary>
    public static ICheck<Func<double, double>> DepthUntilFaint { get; } =
        new FormulaCheck<Func<double, double>>(
            "How deep until the signal is faint",
            (answer, at) => answer(at[0]),
            at => Elementary.Log(Faint) / Elementary.Log(at[0] * at[0] / 2)
        )
        {
            Places =
            [
                [1.2],
                [0.9],
                [0.7],
            ],
            At = at => $"At c = {at[0]}",
            Wrong =
            [
                new(
                    Mistake.ReluHalfMissing,
                    at => Elementary.Log(Faint) / Elementary.Log(at[0] * at[0]),
                    "the layers are taken for linear ones"
                ),
                new(
                    Mistake.DeviationForMoment,
                    at => 2 * Elementary.Log(Faint) / Elementary.Log(at[0] * at[0] / 2),
                    "there the root of the mean square is a hundredth"
                ),
                new(
                    Mistake.DeviationForMoment,
                    at => Elementary.Log(Faint) / Elementary.Log(at[0] * at[0] / 2) / 2,
                    "there the mean square is a tenth"
                ),
                new(Mistake.SquareMissing, at => Elementary.Log(Faint) / Elementary.Log(at[0] / 2), "c is not squared"),
                new(
                    Mistake.SignFlipped,
                    at => -Elementary.Log(Faint) / Elementary.Log(at[0] * at[0] / 2),
                    "a depth is not negative"
                ),
                new(
                    Mistake.Reciprocal,
                    at => Elementary.Log(at[0] * at[0] / 2) / Elementary.Log(Faint),
                    "this is the share of the way that one layer goes"
                ),
                new(
                    Mistake.ProductForPower,
                    at => (1 - Faint) / (1 - (at[0] * at[0] / 2)),
                    "every layer is taken to lose as much as the first"
                ),
                new(
                    Mistake.LogarithmMissing,
                    at => Faint / (at[0] * at[0] / 2),
                    "a quotient of shares is no number of layers"
                ),
            ],
        };

    /// <summary>The c of weights N(0, c²/fanIn) with which 30 GELU layers pass a signal on.</summary>
    public static ICheck<double?> GeluScale { get; } =
        new SignalScaleCheck("The scale for 30 GELU layers", Activation.GELU, Depth);

    private static FormulaCheck<Func<string, int, int, double>> VarianceFor(
        string units,
        VarianceScaling scheme,
        double leakySlope = 0
    )
    {
        return new FormulaCheck<Func<string, int, int, double>>(
            $"The variance for {units}",
            (answer, at) => answer(units, (int)at[0], (int)at[1]),
            Right
        )
        {
            Places =
            [
                [784, 256],
                [32, 128],
            ],
            At = at => $"For {units}, {at[0]} inputs and {at[1]} units",
            Wrong =
            [
                .. VarianceSuspect
                    .For(scheme, leakySlope)
                    .Select(suspect => new WrongFormula(
                        suspect.Mistake,
                        at => suspect.Of(Layer(at)),
                        suspect.Sentence.Replace(": ", ", ", StringComparison.Ordinal)
                    )),
                WholeNumbers(Right),
            ],
        };

        double Right(double[] at) => scheme.Scale / Layer(at).Of(scheme.Mode);

        static Fans Layer(double[] at) => Fans.Dense((int)at[0], (int)at[1]);
    }
}
