using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Teaching.Exercises;

public static partial class Exercise
{
    private const double SmallSlope = 0.2;
    private const double Loud = 100;

    /// <summary>The variance of the weights before ReLU units, by a guide for all units.</summary>
    /// <remarks>The answer gets the units' name, <c>ReLU</c>, fanIn and fanOut.</remarks>
    public static ICheck<Func<string, int, int, double>> VarianceForReLU { get; } =
        VarianceFor("ReLU", Initializers.HeNormal);

    /// <summary>
    /// The variance before leaky ReLU units of slope 0.2; their name is <c>leaky ReLU, slope 0.2</c>.
    /// </summary>
    public static ICheck<Func<string, int, int, double>> VarianceForLeakyReLU { get; } =
        VarianceFor("leaky ReLU, slope 0.2", Initializers.He(Distribution.Normal, SmallSlope), SmallSlope);

    /// <summary>The variance before tanh units; their name is <c>tanh</c>.</summary>
    public static ICheck<Func<string, int, int, double>> VarianceForTanh { get; } =
        VarianceFor("tanh", Initializers.XavierNormal);

    /// <summary>The variance before SELU units; their name is <c>SELU</c>.</summary>
    public static ICheck<Func<string, int, int, double>> VarianceForSELU { get; } =
        VarianceFor("SELU", Initializers.LeCunNormal);

    /// <summary>
    /// The largest over the smallest c of weights N(0, c²/fanIn) with which a ReLU network's signal changes at most a
    /// hundredfold, of the number of layers, the last of which has no ReLU.
    /// </summary>
    public static ICheck<Func<int, double>> ScaleWindow { get; } =
        new FormulaCheck<Func<int, double>>(
            "The window of scales",
            (answer, at) => answer((int)at[0]),
            at => Edge(Loud, at[0] - 1) / Edge(1 / Loud, at[0] - 1)
        )
        {
            Places =
            [
                [12],
                [4],
                [24],
            ],
            At = at => $"For {at[0]} layers",
            Wrong =
            [
                new(
                    Mistake.OneLayerOff,
                    at => Edge(Loud, at[0]) / Edge(1 / Loud, at[0]),
                    "the last layer has no ReLU and is counted all the same"
                ),
                new(
                    Mistake.OneLayerOff,
                    at => Edge(Loud, at[0] - 2) / Edge(1 / Loud, at[0] - 2),
                    "this is one layer too few"
                ),
                new(
                    Mistake.MomentForDeviation,
                    at => Square(Edge(Loud, at[0] - 1) / Edge(1 / Loud, at[0] - 1)),
                    "this is the quotient of the squares, c²"
                ),
                new(
                    Mistake.OneOfTwo,
                    at => Edge(Loud, at[0] - 1) / Edge(1, at[0] - 1),
                    "this is one edge over the middle, √2"
                ),
                new(Mistake.OneOfTwo, at => Edge(Loud, at[0] - 1), "this is the upper edge alone"),
                new(Mistake.OneOfTwo, at => Edge(1 / Loud, at[0] - 1), "this is the lower edge alone"),
                new(
                    Mistake.DifferenceForQuotient,
                    at => Edge(Loud, at[0] - 1) - Edge(1 / Loud, at[0] - 1),
                    "this is the distance of the edges"
                ),
                new(
                    Mistake.Inverted,
                    at => Edge(1 / Loud, at[0] - 1) / Edge(Loud, at[0] - 1),
                    "this is the smallest over the largest"
                ),
                new(Mistake.WholeNumberDivision, _ => 1, WholeNumbersDivided),
                new(Mistake.DepthIgnored, _ => Loud, "the depth does not enter"),
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

    // The c at which the mean square has changed by a factor after some ReLU layers.
    private static double Edge(double factor, double layers) => Math.Sqrt(2 * Elementary.Pow(factor, 1 / layers));

    private static double Square(double x) => x * x;
}
