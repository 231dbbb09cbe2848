using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

public static partial class Exercise
{
    private static readonly double[][] Shares =
    [
        [0.7, 0.2, 0.1],
        [0.5, 0.25, 0.15, 0.1],
    ];

    // Two, one, three and two units of one bias.
    private static readonly double[] UnitBiases = [0, 0, -0.1, 0.1, 0.1, 0.1, 0.2, 0.2];

    /// <summary>
    /// The biases with which a softmax starts at the shares of the classes, of these shares; a number added to all of
    /// them changes nothing.
    /// </summary>
    public static ICheck<Func<double[], double[]>> ClassBiases { get; } =
        new FormulaCheck<Func<double[], double[]>>(
            "The biases for classes of unequal shares",
            (answer, at) => Softmax(Given(answer, Shares[(int)at[0]]))[(int)at[1]],
            at => Shares[(int)at[0]][(int)at[1]]
        )
        {
            Places = [.. Shares.SelectMany((shares, set) => shares.Select((_, k) => new double[] { set, k }))],
            At = at => $"For class {at[1]} of the shares {string.Join(", ", Shares[(int)at[0]])}",
            What = "softmax of the biases",
            Wrong =
            [
                Biases(Mistake.PriorIgnored, _ => 0, "the classes start alike"),
                Biases(Mistake.ProbabilityForLogit, share => share, "the biases are the shares themselves"),
                Biases(Mistake.SignFlipped, share => -Elementary.Log(share), "the rarest class starts the most likely"),
                Biases(Mistake.LogOddsPerClass, LogOdds, "each class got the bias of a lone logistic output"),
                Biases(Mistake.LogarithmMissing, share => share / (1 - share), "these are odds without a logarithm"),
                Biases(Mistake.OtherLogarithm, share => LogOf(share, 2), "the logarithm has the base 2"),
                Biases(Mistake.OtherLogarithm, share => LogOf(share, 10), "the logarithm has the base 10"),
            ],
        };

    /// <summary>
    /// By how much the first loss of a logistic output is smaller with the log-odds as bias than with 0, of the share
    /// of class 1.
    /// </summary>
    public static ICheck<Func<double, double>> LossSaved { get; } =
        new FormulaCheck<Func<double, double>>(
            "What the bias saves",
            (answer, at) => answer(at[0]),
            at => FirstLoss(at[0], 0) - FirstLoss(at[0], LogOdds(at[0]))
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
                new(
                    Mistake.OneOfTwo,
                    at => FirstLoss(at[0], LogOdds(at[0])),
                    "this is the loss with the log-odds, not what they save"
                ),
                new(Mistake.OneOfTwo, at => FirstLoss(at[0], 0), "this is the loss with the bias 0"),
                new(
                    Mistake.SignFlipped,
                    at => FirstLoss(at[0], LogOdds(at[0])) - FirstLoss(at[0], 0),
                    "a saving is not negative"
                ),
                new(
                    Mistake.OneOfTwo,
                    at => FirstLoss(at[0], 0) + (at[0] * Elementary.Log(at[0])),
                    "the samples of class 0 are left out"
                ),
                new(
                    Mistake.OneOfTwo,
                    at => FirstLoss(at[0], 0) + ((1 - at[0]) * Elementary.Log(1 - at[0])),
                    "the samples of class 1 are left out"
                ),
                new(Mistake.OtherLogarithm, at => Saved(at[0]) / Elementary.Log(2), "this is in bits"),
                new(Mistake.OtherLogarithm, at => Saved(at[0]) / Elementary.Log(10), "this has the base 10"),
            ],
        };

    /// <summary>How many of 8 tanh units differ after 50 steps from weights 0 and the biases of four groups.</summary>
    public static ICheck<int?> UnitsFromBiases { get; } =
        new DistinctUnitsCheck("Distinct units from biases alone", _ => FromBiases(), 50);

    /// <summary>The bias with which a forget gate keeps half after a number of steps, of that number.</summary>
    public static ICheck<Func<double, double>> ForgetBias { get; } =
        new FormulaCheck<Func<double, double>>(
            "The bias of a forget gate",
            (answer, at) => answer(at[0]),
            at => LogOdds(KeptPerStep(at[0], 0.5))
        )
        {
            Places =
            [
                [10],
                [20],
                [100],
            ],
            At = at => $"For {at[0]} steps",
            Wrong =
            [
                new(Mistake.ProbabilityForLogit, at => KeptPerStep(at[0], 0.5), "this is the share kept in a step"),
                new(Mistake.SignFlipped, at => -LogOdds(KeptPerStep(at[0], 0.5)), "the gate is nearly closed"),
                new(Mistake.LogarithmMissing, at => Odds(KeptPerStep(at[0], 0.5)), "these are odds"),
                new(
                    Mistake.ProbabilityForOdds,
                    at => Elementary.Log(KeptPerStep(at[0], 0.5)),
                    "the logarithm is of the share alone"
                ),
                new(
                    Mistake.ProductForPower,
                    at => LogOdds(1 - (0.5 / at[0])),
                    "the steps are taken to lose equal amounts, not equal shares"
                ),
                new(
                    Mistake.OtherTarget,
                    at => LogOdds(KeptPerStep(at[0], Elementary.Exp(-1))),
                    "1/e is left, not half"
                ),
                new(Mistake.DepthIgnored, _ => 0, "half is gone after one step"),
                new(
                    Mistake.OtherLogarithm,
                    at => LogOdds(KeptPerStep(at[0], 0.5)) / Elementary.Log(2),
                    "the base is 2"
                ),
                new(
                    Mistake.OtherLogarithm,
                    at => LogOdds(KeptPerStep(at[0], 0.5)) / Elementary.Log(10),
                    "the base is 10"
                ),
            ],
        };

    private static double Odds(double share) => share / (1 - share);

    private static double LogOf(double x, double numberBase) => Elementary.Log(x) / Elementary.Log(numberBase);

    private static double Saved(double share) => FirstLoss(share, 0) - FirstLoss(share, LogOdds(share));

    private static double FirstLoss(double share, double bias) =>
        (share * Elementary.Softplus(-bias)) + ((1 - share) * Elementary.Softplus(bias));

    private static double KeptPerStep(double steps, double left) => Elementary.Exp(Elementary.Log(left) / steps);

    private static double[] Given(Func<double[], double[]> answer, double[] shares)
    {
        var biases = answer([.. shares]) ?? [];
        return biases.Length == shares.Length
            ? biases
            : throw new InvalidOperationException($"there are {biases.Length} biases for {shares.Length} classes.");
    }

    private static double[] Softmax(double[] logits)
    {
        var largest = logits.Max();
        double[] exponentials = [.. logits.Select(logit => Elementary.Exp(logit - largest))];
        var sum = exponentials.Aggregate(0.0, (total, exponential) => total + exponential);
        return [.. exponentials.Select(exponential => exponential / sum)];
    }

    private static WrongFormula Biases(Mistake mistake, Func<double, double> ofShare, string sentence) =>
        new(mistake, at => Softmax([.. Shares[(int)at[0]].Select(ofShare)])[(int)at[1]], sentence);

    private static Mlp FromBiases()
    {
        var units = UnitBiases.Length;
        return new Mlp(
            new Dense(
                Matrix<double>.Build.Dense(2, units),
                Vector<double>.Build.Dense([.. UnitBiases]),
                Activation.Tanh
            ),
            new Dense(Matrix<double>.Build.Dense(units, 1), Vector<double>.Build.Dense(1), Activation.Identity)
        );
    }
}
