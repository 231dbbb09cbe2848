using InitLab.Teaching.Exams;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exams;

public sealed class ExamQuestionTests
{
    private static readonly ExamQuestion Question = new()
    {
        Notebook = "05-he-initialization",
        Text = "What?",
        Form = AnswerForm.ThreeDigits,
        Answer = 0.1,
        Reasoning = "Because.",
        Points = 1,
        Wrong = [new(0.2, Mistake.OtherFan, "the other fan"), new(0.3, Mistake.AverageFan, "the mean")],
    };

    [Fact]
    public void A_question_whose_answers_all_differ_is_well_posed() => Assert.True(Question.IsWellPosed);

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.20001)]
    [InlineData(0.101)]
    [InlineData(double.NaN)]
    public void An_answer_that_cannot_be_told_from_another_makes_it_ill_posed(double value)
    {
        var twin = new WrongAnswer(value, Mistake.GainMissing, "the 2 is missing");

        Assert.False((Question with { Wrong = [.. Question.Wrong, twin] }).IsWellPosed);
    }

    [Fact]
    public void An_answer_with_two_roundings_makes_it_ill_posed() =>
        Assert.False((Question with { Answer = 0.1005 }).IsWellPosed);
}
