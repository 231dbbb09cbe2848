using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Teaching.Exercises;
using InitLab.Theory;

namespace InitLab.Teaching.Exams.Questions;

/// <summary>The standard deviation that keeps gradients in deep networks, of the activation and the width.</summary>
internal static class CriticalScaleQuestion
{
    private static readonly int[] Widths =
    [
        16,
        20,
        24,
        25,
        30,
        32,
        36,
        40,
        48,
        50,
        60,
        64,
        72,
        80,
        90,
        96,
        100,
        120,
        128,
        144,
        150,
        160,
        200,
        250,
        256,
        300,
        320,
        384,
        400,
        500,
        512,
        600,
        768,
        800,
        1000,
        1024,
    ];

    internal static QuestionFamily Family { get; } =
        new(
            from activation in (Activation[])[Activation.ReLU, Activation.Tanh]
            let variance = CriticalLine.At(activation, 0)!.WeightVariance
            from units in Widths
            select Ask(activation, units, variance)
        );

    internal static ExamQuestion Ask(Activation activation, int units) =>
        Ask(activation, units, CriticalLine.At(activation, 0)!.WeightVariance);

    private static ExamQuestion Ask(Activation activation, int units, double weightVariance)
    {
        var isRelu = activation == Activation.ReLU;
        var pytorch = LibraryDefaults.PyTorch.Weights.StandardDeviation(Fans.Dense(units, units));
        return new()
        {
            Notebook = "07-choosing-a-scheme",
            Text =
                $"The hidden layers of a very deep network have {units} inputs and {units} units each, the "
                + $"activation {activation} "
                + "and no biases. Which standard deviation of the weights keeps the mean square of the gradient "
                + "from layer to "
                + "layer (χ₁ = 1)?",
            Form = AnswerForm.ThreeDigits,
            Answer = Math.Sqrt(weightVariance / units),
            Reasoning = isRelu
                ? $"The slope of ReLU is 1 for half of the units: χ₁ = nσ²/2 = 1, so σ = √(2/{units}), He's."
                : $"At χ₁ = 1 the signal is small, where tanh z ≈ z: χ₁ = nσ² = 1, so σ = √(1/{units}), Xavier's.",
            Points = 2,
            Wrong =
            [
                isRelu
                    ? new(Math.Sqrt(1.0 / units), Mistake.GainMissing, "the 2 is missing")
                    : new(Math.Sqrt(2.0 / units), Mistake.GainNotAsked, "the 2 belongs to ReLU"),
                new(weightVariance / units, Mistake.VarianceForDeviation, "the variance, without its root"),
                new(pytorch, Mistake.LibraryDefault, "PyTorch's default, variance 1/(3n)"),
                new(Math.Sqrt(3 * weightVariance / units), Mistake.DeviationIsBound, "the bound of a uniform"),
            ],
        };
    }
}
