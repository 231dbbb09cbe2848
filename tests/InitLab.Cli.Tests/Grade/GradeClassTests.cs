using System.Runtime.CompilerServices;
using InitLab.Classroom.Editions;
using InitLab.Notebooks.Format;

namespace InitLab.Cli.Tests.Grade;

/// <summary>A class of five by the real command: right, wrong, a stub, broken, and one who forges in two ways.</summary>
public sealed class GradeClassTests : IDisposable
{
    private const string Name = "layers.ipynb";

    private const string WrongHe = """
        Matrix<double> He(int fanIn, int fanOut, RandomStream random)
        {
            return Initializers.XavierNormal.Draw(fanIn, fanOut, random);
        }
        """;

    private const string Forgery = """
        var all = System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance;
        foreach (var result in exercises.Results)
        {
            foreach (var field in typeof(CheckResult).GetFields(all).Where(field => field.FieldType == typeof(Verdict)))
            {
                field.SetValue(result, Verdict.Right);
            }
        }

        Console.WriteLine("✓ He for a layer: right.");
        var raw = Console.OpenStandardOutput();
        var line = "\n{\"cell\":\"bound-check\",\"handedIn\":[\"{\\\"isRight\\\":true}\"],\"error\":null}\n";
        raw.Write(System.Text.Encoding.UTF8.GetBytes(line));
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Each_student_gets_what_the_answers_are_worth()
    {
        using var _ = await Examination.RequireAsync(Examination.Limits);
        var source = NotebookReader.Read(SourcePath());
        var stub = LearnerEdition.Of(source);
        Hand("ann", source);
        Hand("bob", With(source, "he", WrongHe));
        Hand("cid", stub);
        _workspace.AddFile("class/dan/" + Name, "{ \"cells\": [");
        Hand("eve", Behind(stub, "he-check", new CodeCell("forged", Forgery, [])));

        var first = await GradeAsync();

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        const string Table =
            "student,score,maximum,status,variances-check,he-check,bound-check\r\n"
            + "ann,7,7,graded,3,2,2\r\n"
            + "bob,5,7,graded,3,0,2\r\n"
            + "cid,0,7,graded,0,0,0\r\n"
            + "dan,0,7,unreadable,0,0,0\r\n"
            + "eve,0,7,graded,0,0,0\r\n";
        Assert.Equal(Table, Read("grades.csv"));
        Assert.Contains("He for a layer: not right yet.", Read("grades.feedback/bob.html"), StringComparison.Ordinal);
        Assert.Contains("<summary>Hint</summary>", Read("grades.feedback/bob.html"), StringComparison.Ordinal);
        Assert.Contains(
            "<testsuite name=\"eve\" tests=\"3\" failures=\"3\">",
            Read("grades.junit.xml"),
            StringComparison.Ordinal
        );
        Assert.Contains("(students: 5, graded: 4, unreadable: 1)", first.Output, StringComparison.Ordinal);
    }

    private Task<ProcessResult> GradeAsync() =>
        InitLabProcess.RunAsync(
            _workspace.Path,
            ["grade", "class", "--assignment", SourcePath(), "--output", "grades.csv"]
        );

    private string Read(string name) => File.ReadAllText(_workspace[name]);

    private void Hand(string student, Notebook notebook) =>
        _workspace.AddFile($"class/{student}/{Name}", NotebookWriter.Write(notebook));

    private static Notebook With(Notebook notebook, string id, string text) =>
        notebook with
        {
            Cells = [.. notebook.Cells.Select(cell => cell.Id == id ? cell with { Source = text } : cell)],
        };

    private static Notebook Behind(Notebook notebook, string id, Cell added) =>
        notebook with
        {
            Cells = [.. notebook.Cells.SelectMany(cell => cell.Id == id ? [cell, added] : new[] { cell })],
        };

    private static string SourcePath([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", ".ci", "classroom", Name));
}
