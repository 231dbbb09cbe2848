using InitLab.Networks;
using InitLab.Theory;

namespace InitLab.Teaching.Exercises;

public static partial class Exercise
{
    // Sums over ten thousand draws stay within this.
    private const double BySampling = 0.04;

    private static readonly Activation[] Nonlinearities = [Activation.ReLU, Activation.Sigmoid, Activation.Softplus];

    /// <summary>
    /// χ₁ = c² E[tanh′(z)²] of a tanh layer, of c and of the mean square q of its normal pre-activations z.
    /// </summary>
    public static ICheck<Func<double, double, double>> GradientFactor { get; } =
        new FormulaCheck<Func<double, double, double>>(
            "What a tanh layer does to the gradient",
            (answer, at) => answer(at[0], at[1]),
            at => at[0] * at[0] * MeanSlope(at[1], slope => slope * slope)
        )
        {
            Places =
            [
                [3, 5],
                [0.5, 0.2],
                [1.5, 2],
            ],
            At = at => $"At c = {at[0]} and q = {at[1]}",
            Tolerance = BySampling,
            Wrong =
            [
                new(Mistake.ScaleMissing, at => MeanSlope(at[1], s => s * s), "the weights' own factor is missing"),
                new(Mistake.SquareMissing, at => at[0] * MeanSlope(at[1], s => s * s), "c is not squared"),
                new(
                    Mistake.SlopeNotSquared,
                    at => at[0] * at[0] * MeanSlope(at[1], s => s),
                    "the slope is not squared"
                ),
                new(Mistake.LengthIgnored, at => at[0] * at[0] * MeanSlope(1, s => s * s), "q does not enter"),
                new(
                    Mistake.VarianceForDeviation,
                    at => at[0] * at[0] * MeanSlope(at[1] * at[1], s => s * s),
                    "q is used as the standard deviation of z"
                ),
                new(Mistake.ValueForSlope, at => at[0] * at[0] * TanhKept(at[1]), "this is what the signal gets"),
                new(
                    Mistake.OnePlaceForMean,
                    at => at[0] * at[0] * Power(Activation.Tanh.Derivative(Math.Sqrt(at[1])), 2),
                    "this is the slope at one place, not its mean square over all z"
                ),
            ],
        };

    /// <summary>The variance of the weights behind a nonlinearity that keeps E[z²] = 1, of it and of fanIn.</summary>
    public static ICheck<Func<Func<double, double>, int, double>> AnyNonlinearity { get; } =
        new FormulaCheck<Func<Func<double, double>, int, double>>(
            "The variance for any nonlinearity",
            (answer, at) => answer(Nonlinearities[(int)at[0]].Value, (int)at[1]),
            at => 1 / (at[1] * MeanSquare(at))
        )
        {
            Places =
            [
                [0, 50],
                [1, 200],
                [2, 80],
            ],
            At = at => $"For {Nonlinearities[(int)at[0]]} and {at[1]} inputs",
            Tolerance = BySampling,
            Wrong =
            [
                new(Mistake.HeForAll, at => 2 / at[1], "this is He's 2/n, whatever the nonlinearity is"),
                new(Mistake.GainMissing, at => 1 / at[1], "this is 1/n, as if nothing stood before the layer"),
                new(Mistake.FanMissing, at => 1 / MeanSquare(at), "the number of inputs does not enter"),
                new(Mistake.Inverted, at => MeanSquare(at) / at[1], "what gets lost is taken once more, not paid for"),
                new(
                    Mistake.VarianceForMeanSquare,
                    at => 1 / (at[1] * (MeanSquare(at) - (Mean(at) * Mean(at)))),
                    "this divides by the variance of φ(z)"
                ),
                new(Mistake.MeanForMeanSquare, at => 1 / (at[1] * Mean(at)), "this divides by the mean of φ(z)"),
                new(
                    Mistake.MeanForMeanSquare,
                    at => 1 / (at[1] * Mean(at) * Mean(at)),
                    "this divides by the square of the mean of φ(z)"
                ),
                new(
                    Mistake.DeviationForVariance,
                    at => 1 / Math.Sqrt(at[1] * MeanSquare(at)),
                    "this is the deviation, not its square"
                ),
            ],
        };

    private static double MeanSlope(double length, Func<double, double> of) =>
        GaussianIntegral.Expectation(z => of(Activation.Tanh.Derivative(z)), length);

    private static double TanhKept(double length) =>
        GaussianIntegral.Expectation(z => Power(Activation.Tanh.Value(z), 2), length);

    private static double Mean(double[] at)
    {
        var activation = Nonlinearities[(int)at[0]];
        return GaussianIntegral.Expectation(activation.Value, 1, activation.Kinks);
    }

    private static double MeanSquare(double[] at)
    {
        var activation = Nonlinearities[(int)at[0]];
        return GaussianIntegral.Expectation(z => Power(activation.Value(z), 2), 1, activation.Kinks);
    }
}
