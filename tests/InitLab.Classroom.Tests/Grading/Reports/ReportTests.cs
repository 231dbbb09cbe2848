using System.Text;
using System.Xml.Linq;
using InitLab.Classroom.Grading;
using InitLab.Classroom.Grading.Reports;
using InitLab.Classroom.Grading.Restoring;
using InitLab.Classroom.Grading.Results;

namespace InitLab.Classroom.Tests.Grading.Reports;

public sealed class ReportTests
{
    // What a student may bring into a report, by a name, a message or an exception.
    private const string Hostile = "<script>alert('x')</script> & \"q\" \0\u001B[2J \uD800 \uFFFF ]]> \u202E 😀";

    [Theory]
    [InlineData("ann", "ann")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    [InlineData("Zoë 王", "Zoë 王")]
    public void A_name_is_a_cell_of_text(string student, string cell) =>
        Assert.Equal(
            $"student,score,maximum,status,x\r\n{cell},1.3333,2,graded,1.3333\r\n",
            GradeTable.Of(Class(Grade(student)))
        );

    [Fact]
    public void The_JUnit_report_is_XML_whatever_a_student_brings()
    {
        var report = XDocument.Parse(Encoding.UTF8.GetString(JUnitReport.Of(Class(Grade(Hostile)))));

        var suite = Assert.Single(report.Root!.Elements("testsuite"));
        var test = Assert.Single(suite.Elements("testcase"));
        Assert.Equal(("1", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Contains("<script>alert('x')</script> & \"q\"", suite.Attribute("name")!.Value);
        Assert.Equal("x", test.Attribute("name")!.Value);
        Assert.Equal("2 of 3 right", test.Element("failure")!.Attribute("message")!.Value);
        Assert.StartsWith("C: <script>", test.Element("failure")!.Value, StringComparison.Ordinal);
        Assert.EndsWith("😀", test.Element("failure")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_with_all_right_passes()
    {
        var right = new CellGrade("x", 2, [new JudgedAnswer("A", IsRight: true, "Yes.", null)]);
        var report = Encoding.UTF8.GetString(JUnitReport.Of(Class(Grade("ann") with { Cells = [right] })));

        Assert.DoesNotContain("<failure", report);
        Assert.Contains("tests=\"1\" failures=\"0\"", report);
    }

    [Fact]
    public void Nothing_that_a_student_brings_is_more_than_text_in_feedback()
    {
        var page = Page(
            Grade(Hostile) with
            {
                Status = "crashed",
                Reason = Hostile,
                Errors = [new CellError(Hostile, Hostile)],
                Changes = [new Change(ChangeKind.PutBack, Hostile)],
            }
        );

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page);
        Assert.Contains("default-src 'none'", page);
        Assert.DoesNotContain(page, letter => char.IsControl(letter) && letter != '\n');
    }

    [Fact]
    public void Feedback_says_points_verdict_reason_and_hint_of_each_exercise()
    {
        var page = Page(Grade("ann"));

        Assert.Contains("<strong>1.3333</strong> of 2 points", page);
        Assert.Contains("1.3333 of 2 points</span>", page);
        Assert.Contains("✓ A: right.</strong> Yes.", page);
        Assert.Contains("○ C: not right yet.</strong> &lt;script&gt;", page);
        Assert.Contains("<details><summary>Hint</summary><p>Think.</p></details>", page);
        Assert.Contains("<code>essay</code> (1 point): your teacher reads this one", page);
        Assert.DoesNotContain("ended in an error", page);
        Assert.DoesNotContain("What was done", page);
    }

    [Theory]
    [InlineData(ChangeKind.PutBack, "'q' was missing and was put back")]
    [InlineData(ChangeKind.TextRestored, "'q' had been changed; the original was used")]
    [InlineData(ChangeKind.TypeRestored, "'q' had become another type")]
    [InlineData(ChangeKind.CopyKept, "called itself 'q'")]
    [InlineData(ChangeKind.OrderRestored, "stood in another order")]
    public void Feedback_says_what_was_set_right(ChangeKind kind, string says) =>
        Assert.Contains(
            says,
            System.Net.WebUtility.HtmlDecode(Page(Grade("ann") with { Changes = [new Change(kind, "q")] }))
        );

    [Fact]
    public void Feedback_says_how_an_examination_ended_and_which_cells_failed()
    {
        var page = Page(
            Grade("ann") with
            {
                Status = "time limit",
                Reason = "It took too long.",
                Errors = [new CellError("he", "Oops: a"), new CellError("", "Oops: b")],
            }
        );

        Assert.Contains("<strong>Time limit.</strong> It took too long. What was handed in before that counts.", page);
        Assert.Contains("<code>he</code>: <samp>Oops: a</samp>", page);
        Assert.Contains("A cell of your own: <samp>Oops: b</samp>", page);
    }

    [Fact]
    public void A_grade_in_a_line_does_nothing_to_a_terminal()
    {
        var line = Grade("a\nb\u001B[2J").ToString();

        Assert.Equal("a\uFFFDb\uFFFD[2J: 1.3333 of 2, graded", line);
    }

    private static string Page(StudentGrade grade) => FeedbackPage.Of(Class(grade), grade);

    private static StudentGrade Grade(string student) =>
        new(
            student,
            GradeStatus.Graded,
            null,
            [
                new CellGrade(
                    "x",
                    2,
                    [
                        new JudgedAnswer("A", IsRight: true, "Yes.", null),
                        new JudgedAnswer("B", IsRight: true, "Yes.", null),
                        new JudgedAnswer("C", IsRight: false, Hostile, "Think."),
                    ]
                ),
            ]
        );

    private static GradedClass Class(StudentGrade grade) =>
        new(
            new Basis(Toy.Name, "", "", "", ""),
            [new ExerciseCell("x", "x", 2, ["A", "B", "C"])],
            [new HandGradedCell("essay", 1)],
            [new StoredResult("", grade)]
        );
}
