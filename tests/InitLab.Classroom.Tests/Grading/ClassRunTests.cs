using InitLab.Classroom.Examination;
using InitLab.Classroom.Grading;
using InitLab.Notebooks.Running;

namespace InitLab.Classroom.Tests.Grading;

public sealed class ClassRunTests : IDisposable
{
    private const string Table =
        "student,score,maximum,status,ab-test,c-test\r\n"
        + "ann,5,5,graded,3,2\r\n"
        + "bob,3.5,5,graded,1.5,2\r\n"
        + "cid,0,5,graded,0,0\r\n"
        + "dan,3,5,crashed,3,0\r\n"
        + "eve,0,5,missing,0,0\r\n"
        + "fay,0,5,unreadable,0,0\r\n";

    private readonly ToyClass _class = new ToyClass().WithStudents();

    public void Dispose() => _class.Dispose();

    [Fact]
    public async Task Every_student_has_a_row_whatever_was_handed_in()
    {
        await _class.GradeAsync();

        var files = _class.Files();
        Assert.Equal(Table, files[".csv"]);
        Assert.Equal(6, files.Keys.Count(name => name.StartsWith(".feedback/", StringComparison.Ordinal)));
        Assert.Contains("<testsuite name=\"fay\" tests=\"2\" failures=\"2\">", files[".junit.xml"]);
        Assert.Equal(Enumerable.Range(1, 6), _class.Progress.Select(progress => progress.Done));
        Assert.All(_class.Progress, progress => Assert.Equal((6, null), (progress.Total, progress.Failure)));
    }

    [Fact]
    public async Task A_second_run_examines_the_source_alone_and_changes_no_byte()
    {
        await _class.GradeAsync();
        var (first, examined) = (_class.Files(), _class.Examiner.Count);

        await _class.GradeAsync();

        Assert.Equal(examined + 1, _class.Examiner.Count);
        Assert.Equal(first, _class.Files());
    }

    [Fact]
    public async Task The_same_class_gives_the_same_bytes_elsewhere()
    {
        await _class.GradeAsync();
        await _class.GradeAsync("deep/down/other.csv");

        Assert.Equal(_class.Files(), _class.Files("deep/down/other"));
        Assert.All(_class.Files(), file => Assert.DoesNotContain(_class["."], file.Value));
    }

    [Fact]
    public async Task An_interrupted_run_writes_no_table_and_the_next_goes_on()
    {
        using var stop = new CancellationTokenSource();
        // The source, two of the four students who can be examined, and then the end.
        _class.Examiner.Before = _ =>
        {
            if (_class.Examiner.Count > 3)
            {
                stop.Cancel();
            }
        };
        _class.Stop = stop.Token;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _class.GradeAsync());

        Assert.DoesNotContain(_class.Files().Keys, name => name is ".csv" or ".junit.xml");
        var kept = _class.Files().Keys.Count(name => name.StartsWith(".results/students/", StringComparison.Ordinal));
        Assert.InRange(kept, 2, 5);
        _class.Examiner.Before = _ => { };
        _class.Stop = CancellationToken.None;
        var examined = _class.Examiner.Count;

        await _class.GradeAsync();

        Assert.Equal(Table, _class.Files()[".csv"]);
        Assert.InRange(_class.Examiner.Count - examined, 2, 3);
    }

    [Fact]
    public async Task An_interrupted_run_leaves_the_table_of_the_run_before()
    {
        await _class.GradeAsync();
        _class.Hand("cid", Toy.AllRight);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        _class.Stop = stop.Token;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _class.GradeAsync());

        Assert.Equal(Table, _class.Files()[".csv"]);
    }

    [Fact]
    public async Task Only_what_changed_is_examined_again()
    {
        await _class.GradeAsync();
        var examined = _class.Examiner.Count;
        _class.Hand("cid", Toy.AllRight);

        await _class.GradeAsync();

        Assert.Equal(examined + 2, _class.Examiner.Count);
        Assert.Contains("cid,5,5,graded,3,2\r\n", _class.Files()[".csv"]);
    }

    [Fact]
    public async Task Another_tool_examines_everything_again()
    {
        await _class.GradeAsync();
        var examined = _class.Examiner.Count;
        _class.Tool = "tool 2";

        await _class.GradeAsync();

        Assert.Equal(examined + 5, _class.Examiner.Count);
    }

    [Fact]
    public async Task A_broken_result_is_made_again()
    {
        await _class.GradeAsync();
        var first = _class.Files();
        File.Delete(_class["grades.results/students/ann.json"]);
        _class.Hand("bob", Toy.AllRight);
        await _class.GradeAsync();
        _class.Hand("bob", Toy.Answered(("a", "a = right"), ("b", "b = 3"), ("c", "c = right")));

        await _class.GradeAsync();

        Assert.Equal(first, _class.Files());
    }

    [Fact]
    public async Task A_student_who_is_gone_leaves_nothing_behind()
    {
        await _class.GradeAsync();
        Directory.Delete(_class["class/bob"], recursive: true);

        await _class.GradeAsync();

        Assert.All(_class.Files(), file => Assert.DoesNotContain("bob", file.Key + file.Value));
    }

    [Theory]
    [InlineData("grades.csv")]
    [InlineData("grades.junit.xml")]
    [InlineData("grades.feedback/ann.html")]
    [InlineData("grades.results/students/ann.json")]
    [InlineData("grades.results/class.json")]
    public async Task A_users_file_is_never_replaced(string name)
    {
        _class.Write(name, "mine");

        await Assert.ThrowsAsync<SiteFolderException>(() => _class.GradeAsync());

        Assert.Equal("mine", File.ReadAllText(_class[name]));
        Assert.Equal(0, _class.Examiner.Count);
    }

    [Fact]
    public async Task Another_run_at_the_same_time_is_refused()
    {
        using var output = ClassOutput.Open(_class["grades.csv"], []);

        var refusal = await Assert.ThrowsAsync<SiteFolderException>(() => _class.GradeAsync());

        Assert.Contains("Another run", refusal.Message);
    }

    [Theory]
    [InlineData("grades.txt")]
    [InlineData("grades")]
    [InlineData(".csv")]
    public async Task A_table_has_the_ending_of_one(string table) =>
        await Assert.ThrowsAsync<GradingException>(() => _class.GradeAsync(table));

    [Fact]
    public async Task A_failure_of_this_program_costs_one_student_and_is_told_and_tried_again()
    {
        _class.Examiner.Before = notebook =>
        {
            if (notebook.Cells.Any(cell => cell.Source == "b = 3"))
            {
                throw new InvalidOperationException("no luck");
            }
        };
        await _class.GradeAsync();
        Assert.Contains("bob,0,5,crashed,0,0\r\n", _class.Files()[".csv"]);
        Assert.Equal("no luck", _class.Progress.Single(progress => progress.Failure is not null).Failure!.Message);
        _class.Examiner.Before = _ => { };

        await _class.GradeAsync();

        Assert.Equal(Table, _class.Files()[".csv"]);
    }

    [Fact]
    public async Task A_machine_that_cannot_examine_stops_the_run()
    {
        _class.Examiner.Before = _ =>
        {
            if (_class.Examiner.Count > 1)
            {
                throw new ExaminationException("no sandbox");
            }
        };

        await Assert.ThrowsAsync<ExaminationException>(() => _class.GradeAsync());

        Assert.DoesNotContain(".csv", _class.Files().Keys);
    }

    [Fact]
    public async Task An_empty_class_has_an_empty_table()
    {
        Directory.Delete(_class["class"], recursive: true);
        Directory.CreateDirectory(_class["class"]);
        _class.Write("class/list.txt", "");

        await _class.GradeAsync();

        Assert.Equal("student,score,maximum,status,ab-test,c-test\r\n", _class.Files()[".csv"]);
        Assert.Equal(["list.txt"], _class.Ignored);
    }

    [Fact]
    public async Task Odd_names_have_files_of_their_own_and_rows_that_no_spreadsheet_computes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "These are no names of folders there.");
        string[] names = ["=1+1", "a b", "a_b", "a\nb", "x..", "Zoë", "\"q\", r"];
        foreach (var name in names)
        {
            _class.Hand(name, Toy.AllRight);
        }

        await _class.GradeAsync();

        var table = _class.Files()[".csv"];
        Assert.Contains("\r\n'=1+1,5,5,graded,3,2\r\n", table);
        Assert.Contains("\r\n\"a\nb\",5,5", table);
        Assert.Contains("\r\n\"\"\"q\"\", r\",5,5", table);
        Assert.Equal(6 + names.Length, Directory.GetFiles(_class["grades.feedback"], "*.html").Length);
    }
}
