using InitLab.Initialization;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Exams.Questions;

/// <summary>The output bias of a detector, of the share of its class.</summary>
internal static class RareClassQuestion
{
    internal static QuestionFamily Family { get; } =
        new(
            from samples in (int[])[100, 200, 400, 500, 1000, 2000]
            from percent in (int[])[6, 7, 8, 9, 10, 12, 15, 18, 20, 25, 30, 35, 40]
            select Ask(samples * percent / 100, samples)
        );

    internal static ExamQuestion Ask(int rare, int samples)
    {
        var share = (double)rare / samples;
        var odds = Elementary.Log(share / (1 - share));
        return new()
        {
            Notebook = "08-bias-initialization",
            Text =
                $"Of {samples} samples {rare} are of class 1. A network with one sigmoid output tells whether a "
                + "sample is of class "
                + "1. Its weights start so small that its output before the sigmoid is near the output bias. At "
                + "which output "
                + "bias does it start with the share of class 1?",
            Form = AnswerForm.ThreeDigits,
            Answer = BiasInitializers.PriorLogOdds(share).Draw(Fans.Dense(1, 1), new RandomStream(0))[0],
            Reasoning = $"The sigmoid of b is π = {rare}/{samples} at the log-odds: b = ln({rare}/{samples - rare}).",
            Points = 2,
            Wrong =
            [
                new(-odds, Mistake.SignFlipped, "the sign is the other class's"),
                new(rare / (double)(samples - rare), Mistake.LogarithmMissing, "the odds, without their logarithm"),
                new(Elementary.Log(share), Mistake.ProbabilityForOdds, "the logarithm of the share, not of the odds"),
                new(share, Mistake.ProbabilityForLogit, "the share, which the sigmoid changes"),
                new(odds / Elementary.Log(10), Mistake.OtherLogarithm, "the base is 10"),
            ],
        };
    }
}
