using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;
using InitLab.Theory;

namespace InitLab.Teaching.Exams.Questions;

/// <summary>What a σ made for one width does in layers of another.</summary>
internal static class WidthQuestion
{
    private static readonly int[] Widths = [20, 32, 50, 64, 96, 100, 128, 150, 200, 256, 300, 512];

    internal static QuestionFamily Family { get; } =
        new(
            from kept in Widths
            from units in Widths
            where kept != units
            from layers in (int[])[3, 4, 5, 6, 8, 10]
            select Ask(kept, units, layers)
        );

    internal static ExamQuestion Ask(int kept, int units, int layers)
    {
        var deviation = Initializers.HeNormal.StandardDeviation(Fans.Dense(kept, kept));
        var weightVariance = units * deviation * deviation;
        var ratio = (double)units / kept;
        return new()
        {
            Notebook = "04-random-initialization",
            Text =
                "Weights are drawn from N(0, σ²), with the σ that keeps the mean square of the signal in ReLU "
                + $"layers of {kept} "
                + $"inputs and {kept} units. The same σ is used in {layers} ReLU layers of {units} inputs and "
                + $"{units} units. "
                + "There are no biases. By which factor does the mean square of the signal change over these "
                + $"{layers} layers, on average?",
            Form = AnswerForm.ThreeDigits,
            Answer = ReluLaws.MeanLength(weightVariance, layers),
            Reasoning =
                $"A layer multiplies by nσ²/2. That is 1 for {kept} units, so {units}/{kept} for {units}; "
                + $"over {layers} layers ({units}/{kept}) to the power {layers}.",
            Points = 2,
            Wrong =
            [
                new(1, Mistake.FanMissing, "kept: the width left out"),
                new(Elementary.Pow(1 / ratio, layers), Mistake.Inverted, "the widths exchanged"),
                new(layers * ratio, Mistake.ProductForPower, "layers add where they multiply"),
                new(ratio, Mistake.DepthIgnored, "one layer only"),
                new(Elementary.Pow(2 * ratio, layers), Mistake.ReluHalfMissing, "the half that ReLU takes is missing"),
                new(
                    Math.Sqrt(Elementary.Pow(ratio, layers)),
                    Mistake.DeviationForMoment,
                    "the root of the mean square"
                ),
            ],
        };
    }
}
