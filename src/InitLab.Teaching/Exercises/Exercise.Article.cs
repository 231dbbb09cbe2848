using InitLab.Initialization;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

public static partial class Exercise
{
    private const double CodeInputs = 64;
    private const double CodeFactor = 3;

    /// <summary>With how many units, at 64 inputs, the article's code draws three times as wide as its text.</summary>
    public static ICheck<int?> UnitsForThreefold { get; } =
        new FormulaCheck<int?>(
            "Where the code is three times too wide",
            (answer, _) => answer!.Value,
            _ => UnitsWhere(CodeFactor * CodeFactor)
        )
        {
            Places =
            [
                [],
            ],
            Wrong =
            [
                new(Mistake.DeviationForMoment, _ => UnitsWhere(CodeFactor), "there the variance is threefold"),
                new(
                    Mistake.SumForAverage,
                    _ => CodeInputs * ((CodeFactor * CodeFactor) - 1),
                    "the text's n is taken for the sum of inputs and outputs"
                ),
                new(
                    Mistake.OneFanOnly,
                    _ => CodeInputs * CodeFactor * CodeFactor,
                    "the text's n is taken for the number of units alone"
                ),
                new(Mistake.DeviationForMoment, _ => CodeInputs * CodeFactor, "this is three times the inputs"),
            ],
        };

    /// <summary>
    /// By what a ReLU layer multiplies the mean square where He's rule took the number of units for that of inputs, of
    /// fanIn and fanOut.
    /// </summary>
    public static ICheck<Func<int, int, double>> SwappedFans { get; } =
        new FormulaCheck<Func<int, int, double>>(
            "A rule that reads the wrong side",
            (answer, at) => answer((int)at[0], (int)at[1]),
            SwappedFactor
        )
        {
            Places =
            [
                [784, 256],
                [256, 10],
                [10, 256],
            ],
            At = at => $"For {at[0]} inputs and {at[1]} units",
            Wrong =
            [
                new(Mistake.Inverted, at => 1 / SwappedFactor(at), "it is the other way round"),
                new(Mistake.OtherFan, _ => 1, "so it would be had the rule read the right side"),
                new(Mistake.DeviationForMoment, at => Math.Sqrt(SwappedFactor(at)), "this is the root of it"),
                new(Mistake.ReluHalfMissing, at => 2 * SwappedFactor(at), "what ReLU takes is left out"),
                new(Mistake.GainMissing, at => SwappedFactor(at) / 2, "He's factor 2 is left out"),
                new(Mistake.SumForgotten, at => 2 / at[1], "this is the variance of one weight"),
                WholeNumbers(SwappedFactor),
            ],
        };

    /// <summary>The weights of all layers of a network as the article's text says: Xavier's, normal.</summary>
    /// <remarks>The answer gets the widths and a source, and gives one matrix per layer.</remarks>
    public static ICheck<Func<int[], RandomStream, IReadOnlyList<Matrix<double>>>> InitializeParameters { get; } =
        new LayersCheck(
            "initialize_parameters, corrected",
            new WeightCheck("", Initializers.XavierNormal, [Distribution.Normal, Distribution.TruncatedNormal])
        );

    // The code has variance 1/in, the text 2/(in + out).
    private static double UnitsWhere(double varianceFactor) => CodeInputs * ((2 * varianceFactor) - 1);

    private static double SwappedFactor(double[] at)
    {
        var misread = Initializers.HeNormal.StandardDeviation(Fans.Dense((int)at[1], (int)at[0]));
        return at[0] * misread * misread / 2;
    }
}
