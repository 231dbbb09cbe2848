using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Theory;

namespace InitLab.Teaching.Exercises;

public static partial class Exercise
{
    // The mean square of pre-activations that a gain shall keep, and how near a search by trial brings a learner.
    private const double KeptLength = 0.5;
    private const double ByTrial = 0.02;

    /// <summary>
    /// By what a linear layer of Xavier's weights multiplies the mean square of a gradient on its way back, of fanIn
    /// and fanOut.
    /// </summary>
    public static ICheck<Func<int, int, double>> XavierBackward { get; } =
        new FormulaCheck<Func<int, int, double>>(
            "Xavier on the way back",
            (answer, at) => answer((int)at[0], (int)at[1]),
            at => at[1] * XavierVariance(at)
        )
        {
            Places =
            [
                [512, 32],
                [32, 512],
                [100, 300],
            ],
            At = at => $"For {at[0]} inputs and {at[1]} units",
            Wrong =
            [
                new(Mistake.OtherDirection, at => at[0] * XavierVariance(at), "this is the factor of the signal"),
                new(Mistake.CompromiseForBoth, _ => 1, "a layer whose sides differ cannot keep both"),
                new(Mistake.OneFanOnly, at => at[1] / at[0], "this is the factor for variance 1/fanIn"),
                new(Mistake.SumForAverage, at => at[1] * XavierVariance(at) / 2, "a factor 2 is missing"),
                new(Mistake.SumForgotten, XavierVariance, "this is the variance of one weight"),
                new(
                    Mistake.DeviationForMoment,
                    at => Math.Sqrt(at[1] * XavierVariance(at)),
                    "this is the root of the factor for the mean square"
                ),
                new(Mistake.Inverted, at => 1 / (at[1] * XavierVariance(at)), "this is before over after"),
                WholeNumbers(at => at[1] * XavierVariance(at)),
                new(Mistake.WholeNumberDivision, _ => 0, WholeNumbersDivided),
            ],
        };

    /// <summary>The gain g with which wide tanh layers of variance g²/fanIn keep E[z²] at 0.5.</summary>
    public static ICheck<double?> TanhGain { get; } =
        new FormulaCheck<double?>("The gain that keeps E[z²] at 0.5", (answer, _) => answer!.Value, _ => KeepingGain)
        {
            Places =
            [
                [],
            ],
            Tolerance = ByTrial,
            Wrong =
            [
                new(Mistake.OtherTarget, _ => Gain.Of(Activation.Tanh).Forward, "it keeps the length 1"),
                new(Mistake.LibraryDefault, _ => Gain.Of(Activation.Tanh).PyTorch!.Value, "it is PyTorch's"),
                new(Mistake.GainMissing, _ => 1, "with this one every length shrinks"),
                new(Mistake.VarianceForDeviation, _ => KeepingGain * KeepingGain, "it is the square of the gain"),
                new(Mistake.DeviationForMoment, _ => Keeping(KeptLength * KeptLength), "it keeps E[z²] at 0.25"),
                new(Mistake.OtherDirection, _ => GradientKeepingGain, "it keeps the gradient there, not the length"),
                new(Mistake.Inverted, _ => 1 / KeepingGain, "the length is multiplied by what should divide it"),
            ],
        };

    private const string WholeNumbersDivided = "a fraction is lost where whole numbers are divided";

    private static double KeepingGain => Keeping(KeptLength);

    private static double GradientKeepingGain =>
        1 / Math.Sqrt(new LengthMap(Activation.Tanh, 1, 0).Susceptibility(KeptLength));

    private static double Keeping(double length) =>
        Math.Sqrt(length / new LengthMap(Activation.Tanh, 1, 0).Next(length));

    private static double XavierVariance(double[] fans)
    {
        var deviation = Initializers.XavierNormal.StandardDeviation(Fans.Dense((int)fans[0], (int)fans[1]));
        return deviation * deviation;
    }

    private static WrongFormula WholeNumbers(Func<double[], double> right) =>
        new(Mistake.WholeNumberDivision, at => Math.Floor(right(at)), WholeNumbersDivided);
}
