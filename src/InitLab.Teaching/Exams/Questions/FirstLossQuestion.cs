using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Exams.Questions;

/// <summary>The loss of a guess, of the number of classes.</summary>
internal static class FirstLossQuestion
{
    private static readonly int[] Classes =
    [
        .. Enumerable.Range(3, 18),
        24,
        26,
        30,
        32,
        36,
        40,
        43,
        50,
        60,
        62,
        64,
        70,
        80,
        90,
        100,
        120,
        128,
        150,
        200,
        250,
        300,
        400,
        500,
        1000,
    ];

    internal static QuestionFamily Family { get; } = new(Classes.Select(Ask));

    internal static ExamQuestion Ask(int classes) =>
        new()
        {
            Notebook = "02-efficient-training",
            Text =
                $"A network tells {classes} classes apart, with softmax and cross-entropy (natural logarithm). All "
                + "weights and "
                + "biases of its last layer are 0. What is its loss before the first step of training?",
            Form = AnswerForm.ThreeDigits,
            Answer = Losses.SoftmaxCrossEntropy.Value(new double[classes], 0),
            Reasoning =
                $"All outputs are 0, so every class gets the probability 1/{classes}: −ln(1/{classes}) = ln "
                + $"{classes}.",
            Points = 1,
            Wrong =
            [
                new(-Elementary.Log(classes), Mistake.SignFlipped, "a cross-entropy is never negative"),
                new(1.0 / classes, Mistake.LogarithmMissing, "the probability itself"),
                new(classes, Mistake.LogarithmMissing, "the number of classes"),
                new(Elementary.Log(classes) / Elementary.Log(2), Mistake.OtherLogarithm, "in bits: the base is 2"),
                new(Elementary.Log(classes) / Elementary.Log(10), Mistake.OtherLogarithm, "the base is 10"),
                new(Elementary.Log(2), Mistake.TwoClassesAssumed, "the loss of a guess between two"),
            ],
        };
}
