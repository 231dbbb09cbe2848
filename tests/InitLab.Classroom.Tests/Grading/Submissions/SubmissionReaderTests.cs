using System.Text;
using InitLab.Classroom.Grading;
using InitLab.Classroom.Grading.Submissions;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Tests.Grading.Submissions;

public sealed class SubmissionReaderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("initlab-submissions-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void A_notebook_is_read_with_the_bytes_that_were_handed_in()
    {
        var text = NotebookWriter.Write(Toy.AllRight);
        Hand("ann", Toy.Name, text);

        var submission = Read("ann");

        Assert.Equal(("ann", null, null), (submission.Student, submission.Status, submission.Reason));
        Assert.Equal(Encoding.UTF8.GetBytes(text), submission.Content);
        Assert.Equal(NotebookWriter.Write(Toy.AllRight), NotebookWriter.Write(submission.Notebook!));
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("O'Neill \"the\" great")]
    [InlineData("Zoë Müller 王")]
    [InlineData("=1+2|' C calc'!A0")]
    [InlineData("-rf")]
    [InlineData("line\nbreak")]
    public void A_student_may_have_any_name(string student)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "These are no names of folders there.");
        Hand(student, Toy.Name, NotebookWriter.Write(Toy.AllRight));

        Assert.Contains(student, SubmissionFolder.Read(_path).Students);
        Assert.NotNull(Read(student).Notebook);
    }

    [Fact]
    public void A_folder_without_the_notebook_is_missing_and_tells_what_lies_there()
    {
        Directory.CreateDirectory(Path.Combine(_path, "empty"));
        Hand("named", "toy (1).ipynb", "{}");
        Hand("cased", "Toy.ipynb", "{}");
        Hand("other", "notes.txt", "");
        foreach (var name in "abcde")
        {
            Hand("many", $"{name}.ipynb", "{}");
        }

        Assert.Equal((GradeStatus.Missing, "The folder is empty."), Outcome("empty"));
        Assert.Equal((GradeStatus.Missing, "There is no 'toy.ipynb', but 'toy (1).ipynb'."), Outcome("named"));
        Assert.Equal((GradeStatus.Missing, "There is no 'toy.ipynb', nor any other notebook."), Outcome("other"));
        Assert.Equal(
            (GradeStatus.Missing, "There is no 'toy.ipynb', but 'a.ipynb', 'b.ipynb', 'c.ipynb' and 2 more."),
            Outcome("many")
        );
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "Names there have no case.");
        Assert.Equal((GradeStatus.Missing, "There is no 'toy.ipynb', but 'Toy.ipynb'."), Outcome("cased"));
    }

    [Theory]
    [InlineData("{ \"cells\": [", "not valid JSON")]
    [InlineData("[]", "not a notebook")]
    [InlineData("{}", "not a notebook")]
    [InlineData("null", "not a notebook")]
    [InlineData("   ", "empty")]
    [InlineData("", "empty")]
    [InlineData("""{ "nbformat": 3, "worksheets": [] }""", "old nbformat 3")]
    [InlineData("""{ "nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [ 3 ] }""", "cell 1")]
    [InlineData("""{ "nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": 3 }""", "cells")]
    [InlineData("""{ "nbformat": 4, "nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [] }""", "nbformat")]
    public void What_is_no_notebook_is_unreadable_and_says_why(string text, string names)
    {
        Hand("ann", Toy.Name, text);

        var (status, reason) = Outcome("ann");

        Assert.Equal(GradeStatus.Unreadable, status);
        Assert.Contains(Toy.Name, reason, StringComparison.Ordinal);
        Assert.Contains(names, reason, StringComparison.Ordinal);
        Assert.DoesNotContain(_path, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_unreadable()
    {
        Hand("ann", Toy.Name, "");
        File.WriteAllBytes(Path.Combine(_path, "ann", Toy.Name), [0xFF, 0xFE, 0x00]);

        Assert.Equal((GradeStatus.Unreadable, "'toy.ipynb' is not UTF-8 text."), Outcome("ann"));
    }

    [Fact]
    public void JSON_of_any_depth_is_unreadable()
    {
        Hand("ann", Toy.Name, new string('[', 100_000));

        Assert.Equal(GradeStatus.Unreadable, Outcome("ann").Status);
    }

    [Fact]
    public void More_than_20_MB_are_not_read()
    {
        Hand("ann", Toy.Name, "");
        using (var file = File.OpenWrite(Path.Combine(_path, "ann", Toy.Name)))
        {
            file.SetLength((20L << 20) + 1);
        }

        Assert.StartsWith("'toy.ipynb' is larger than 20 MB", Outcome("ann").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_notebooks_place_is_unreadable()
    {
        Directory.CreateDirectory(Path.Combine(_path, "ann", Toy.Name));

        Assert.Equal((GradeStatus.Unreadable, "'toy.ipynb' is a folder."), Outcome("ann"));
    }

    [Fact]
    public void Links_are_never_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        Hand("ann", Toy.Name, NotebookWriter.Write(Toy.AllRight));
        File.CreateSymbolicLink(Path.Combine(_path, "bob"), Path.Combine(_path, "ann"));
        Directory.CreateDirectory(Path.Combine(_path, "cid"));
        File.CreateSymbolicLink(Path.Combine(_path, "cid", Toy.Name), Path.Combine(_path, "ann", Toy.Name));
        Directory.CreateDirectory(Path.Combine(_path, "dan"));
        File.CreateSymbolicLink(Path.Combine(_path, "dan", Toy.Name), Path.Combine(_path, "nowhere"));

        Assert.Equal(["ann", "bob", "cid", "dan"], SubmissionFolder.Read(_path).Students);
        Assert.All(["bob", "cid", "dan"], name => Assert.Equal(GradeStatus.Unreadable, Outcome(name).Status));
        Assert.All(["bob", "cid", "dan"], name => Assert.Contains("symbolic link", Outcome(name).Reason));
    }

    [Fact]
    public void What_may_not_be_read_is_unreadable()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Root may read everything.");
        Hand("ann", Toy.Name, NotebookWriter.Write(Toy.AllRight));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(_path, "ann", Toy.Name), UnixFileMode.None);
        }

        Assert.Equal((GradeStatus.Unreadable, "'toy.ipynb' or its folder may not be read here."), Outcome("ann"));
    }

    [Fact]
    public void Broken_outputs_and_ids_cost_nobody_the_notebook()
    {
        const string Text = """
            { "nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
              { "cell_type": "code", "id": "a", "metadata": {}, "source": "1", "outputs": [ { "odd": 1 } ], "execution_count": "x" },
              { "cell_type": "code", "id": "a", "metadata": {}, "source": "2", "collapsed": true },
              { "cell_type": "markdown", "id": "no id!", "metadata": {}, "source": "3", "outputs": [] } ] }
            """;
        Hand("ann", Toy.Name, Text);

        var cells = Read("ann").Notebook!.Cells;

        Assert.Equal(["1", "2", "3"], cells.Select(cell => cell.Source));
        Assert.Equal(["a", "cell-2", "cell-3"], cells.Select(cell => cell.Id));
    }

    [Fact]
    public void Students_are_in_ordinal_order_and_the_rest_is_named()
    {
        foreach (var name in new[] { "b", "B", "a", "é", "10", "9", ".git" })
        {
            Directory.CreateDirectory(Path.Combine(_path, name));
        }

        File.WriteAllText(Path.Combine(_path, "list.txt"), "");

        var folder = SubmissionFolder.Read(_path);

        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "Names there have no case.");
        Assert.Equal(["10", "9", "B", "a", "b", "é"], folder.Students);
        Assert.Equal([".git", "list.txt"], folder.Ignored);
    }

    private Submission Read(string student) => new SubmissionReader(_path, Toy.Name).Read(student);

    private (string? Status, string? Reason) Outcome(string student) =>
        (Read(student) is { Notebook: null } submission)
            ? (submission.Status, submission.Reason)
            : throw new InvalidOperationException("It was read.");

    private void Hand(string student, string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(_path, student));
        File.WriteAllText(Path.Combine(_path, student, name), text);
    }
}
