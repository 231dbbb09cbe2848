using InitLab.Classroom.Examination;
using InitLab.Classroom.Grading;
using InitLab.Classroom.Grading.Submissions;
using InitLab.Notebooks.Format;
using Given = InitLab.Classroom.Tests.Sources.Source;

namespace InitLab.Classroom.Tests.Grading;

public sealed class SubmissionGraderTests
{
    [Fact]
    public async Task Right_answers_have_all_points()
    {
        var grade = await GradeAsync(Toy.AllRight);

        Assert.Equal((GradeStatus.Graded, null), (grade.Status, grade.Reason));
        Assert.Equal([3.0, 2.0], grade.Cells.Select(cell => cell.Points));
        Assert.Equal((5.0, 5.0), (grade.Score, grade.Maximum));
    }

    [Fact]
    public async Task The_exercises_of_a_cell_share_its_points()
    {
        var grade = await GradeAsync(Toy.Answered(("a", "a = right"), ("b", "b = 7"), ("c", "c = right")));

        Assert.Equal([1.5, 2.0], grade.Cells.Select(cell => cell.Points));
        Assert.Equal(
            [("A", true, "It is right.", null), ("B", false, "It is 7.", "Think again.")],
            grade.Cells[0].Exercises.Select(e => (e.Exercise, e.IsRight, e.Reason, e.Hint))
        );
    }

    [Fact]
    public async Task A_learners_notebook_has_no_points_and_its_errors_are_told()
    {
        var grade = await GradeAsync(Toy.Learners);

        Assert.Equal((GradeStatus.Graded, 0.0, 5.0), (grade.Status, grade.Score, grade.Maximum));
        Assert.Equal(["a", "b", "c"], grade.Errors.Select(error => error.Cell));
    }

    [Theory]
    [InlineData("hand A:right\nhand B:right\nhand C:right")]
    [InlineData("{\"isRight\":true}")]
    public async Task What_is_handed_in_elsewhere_counts_for_nothing(string forgery)
    {
        var grade = await GradeAsync(Toy.Answered(("a", forgery), ("b", forgery), ("c", forgery), ("setup", forgery)));

        Assert.Equal(0, grade.Score);
    }

    [Fact]
    public async Task What_is_handed_in_for_another_exercise_counts_for_nothing()
    {
        var grade = await GradeAsync(
            new FixedExaminer(("ab-test", "C:right"), ("ab-test", "A:right"), ("c-test", "B:right"))
        );

        Assert.Equal([1.5, 0.0], grade.Cells.Select(cell => cell.Points));
        Assert.Equal("Nothing was handed in here.", grade.Cells[1].Exercises[0].Reason);
    }

    [Fact]
    public async Task Who_hands_in_more_than_a_cell_does_by_itself_has_nothing_of_it()
    {
        var grade = await GradeAsync(new FixedExaminer(("c-test", "C:right"), ("c-test", "C:right")));

        Assert.Equal(0, grade.Score);
        Assert.Contains("2 times", grade.Cells[1].Exercises[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_guesses_twice_is_wrong()
    {
        var grade = await GradeAsync(new FixedExaminer(("ab-test", "A:right"), ("ab-test", "A:wrong")));

        Assert.False(grade.Cells[0].Exercises[0].IsRight);
    }

    [Theory]
    [InlineData("C:throw", "Nothing")]
    [InlineData("", "It cannot be read.")]
    [InlineData("\0\uD800", "It cannot be read.")]
    public async Task What_the_judge_cannot_take_costs_that_exercise(string handedIn, string says)
    {
        var grade = await GradeAsync(new FixedExaminer(("c-test", handedIn), ("ab-test", "A:right")));

        Assert.Equal([1.5, 0.0], grade.Cells.Select(cell => cell.Points));
        Assert.Contains(
            says == "Nothing" ? "(InvalidOperationException)" : says,
            grade.Cells[1].Exercises[0].Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_judge_that_does_not_come_to_an_end_is_not_waited_for()
    {
        var judge = new AnswerJudge(new ToyJudge(), TimeSpan.FromMilliseconds(50));

        Assert.Equal("What was handed in could not be judged within 0.05 seconds.", judge.Judge("A:hang").Reason);
    }

    [Theory]
    [InlineData("Crashed", "crashed")]
    [InlineData("TimeLimit", "time limit")]
    [InlineData("MemoryLimit", "memory limit")]
    [InlineData("OutputLimit", "output limit")]
    [InlineData("ThreadLimit", "thread limit")]
    public async Task What_was_handed_in_before_an_early_end_counts(string end, string status)
    {
        var grade = await GradeAsync(Toy.Answered(("a", "a = right"), ("b", "b = right"), ("c", $"end {end}")));

        Assert.Equal((status, 3.0), (grade.Status, grade.Score));
        Assert.NotNull(grade.Reason);
        Assert.Equal("The notebook ended before this cell.", grade.Cells[1].Exercises[0].Reason);
    }

    [Fact]
    public async Task The_error_of_a_test_cell_is_the_reason()
    {
        var grade = await GradeAsync(new FixedExaminer(("c-test", null)));

        Assert.Equal(
            "Nothing was handed in here: the cell ended with an error of its own",
            grade.Cells[1].Exercises[0].Reason
        );
        Assert.Equal([new CellError("c-test", "an error of its own")], grade.Errors);
    }

    [Fact]
    public async Task A_cell_of_the_students_own_that_fails_is_told_without_a_name()
    {
        var odd = Toy.AllRight with { Cells = [Given.Code("throw up", id: "x"), .. Toy.AllRight.Cells] };

        var grade = await GradeAsync(odd);

        Assert.Equal((5.0, new CellError("", "ToyException: up")), (grade.Score, Assert.Single(grade.Errors)));
    }

    [Fact]
    public async Task Who_handed_in_nothing_that_can_be_read_is_not_examined()
    {
        var examiner = new ToyExaminer();
        var submission = new Submission("ann", [], null, GradeStatus.Missing, "The folder is empty.");

        var grade = await new SubmissionGrader(await Toy.KeyAsync(), examiner, new ToyJudge()).GradeAsync(
            submission,
            TestContext.Current.CancellationToken
        );

        Assert.Equal((GradeStatus.Missing, "The folder is empty."), (grade.Status, grade.Reason));
        Assert.Equal((0.0, 5.0, 0), (grade.Score, grade.Maximum, examiner.Count));
    }

    private static Task<StudentGrade> GradeAsync(Notebook notebook) => GradeAsync(new ToyExaminer(), notebook);

    private static Task<StudentGrade> GradeAsync(FixedExaminer examiner) => GradeAsync(examiner, Toy.Learners);

    private static async Task<StudentGrade> GradeAsync(IExaminer examiner, Notebook notebook) =>
        await new SubmissionGrader(await Toy.KeyAsync(), examiner, new ToyJudge()).GradeAsync(
            new Submission("ann", [], notebook, null, null),
            TestContext.Current.CancellationToken
        );
}
