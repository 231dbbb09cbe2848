using InitLab.Classroom.Grading;
using InitLab.Classroom.Tests.Sources;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Tests.Grading;

public sealed class AnswerKeyTests
{
    [Fact]
    public async Task The_sources_own_answers_say_what_each_test_cell_asks()
    {
        var key = await Toy.KeyAsync();

        Assert.Equal(
            [("ab-test", "ab-test", 3.0, "A B"), ("c-test", "c-test", 2.0, "C")],
            key.Cells.Select(cell => (cell.Id, cell.GradeId, cell.Points, string.Join(' ', cell.Exercises)))
        );
        Assert.Equal([new HandGradedCell("prose", 4)], key.ByHand);
    }

    [Theory]
    [InlineData("c", "c = wrong", "own answer to 'C' in 'c-test' is not right: It is wrong.")]
    [InlineData("c", "throw up", "own answer to 'C' in 'c-test' is not right: It is none.")]
    [InlineData("c-test", "nothing", "'c-test' hands in nothing")]
    [InlineData("c-test", "throw up", "'c-test' fails with ToyException: up")]
    [InlineData("c", "end TimeLimit", "ends with 'time limit'")]
    [InlineData("setup", "end Crashed", "ends with 'crashed'")]
    public async Task A_source_that_does_not_pass_itself_is_refused(string id, string text, string says)
    {
        var refusal = await Assert.ThrowsAsync<GradingException>(() => OfAsync(Toy.With(Toy.Source, (id, text))));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_without_points_may_hand_in_nothing()
    {
        var free = Source.Of([.. Toy.Source.Cells, Toy.Test("free", "nothing", 0)]);

        Assert.Equal(["ab-test", "c-test"], (await OfAsync(free)).Cells.Select(cell => cell.Id));
    }

    private static Task<AnswerKey> OfAsync(Notebook source) =>
        AnswerKey.OfAsync(source, new ToyExaminer(), new ToyJudge(), TestContext.Current.CancellationToken);
}
