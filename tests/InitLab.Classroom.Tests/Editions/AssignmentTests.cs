using InitLab.Classroom.Editions;
using InitLab.Classroom.Tests.Sources;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;

namespace InitLab.Classroom.Tests.Editions;

public sealed class AssignmentTests : IDisposable
{
    private static readonly string[] Written =
    [
        ".initlab-files",
        "instructor/variance.ipynb",
        "learner/variance.ipynb",
        "nbgrader_config.py",
    ];

    private readonly string _path = Directory.CreateTempSubdirectory("initlab-assign-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void Both_editions_and_the_settings_are_written_and_nothing_else()
    {
        Write("out", Source.VarianceSource);

        Assert.Equal(Written, Files("out").Keys);
        Assert.Equal(Source.VarianceText, Files("out")["instructor/variance.ipynb"]);
        Assert.Equal(NotebookWriter.Write(LearnerEdition.Of(Source.Variance)), Files("out")["learner/variance.ipynb"]);
    }

    [Fact]
    public void The_settings_give_nbgrader_the_same_stub()
    {
        Write("out", Source.VarianceSource);

        Assert.Contains(
            """c.ClearSolutions.code_stub = {"C#": "// YOUR CODE HERE\nthrow new NotImplementedException();"}""",
            Files("out")["nbgrader_config.py"].Split('\n')
        );
    }

    [Fact]
    public void The_same_source_gives_the_same_bytes_anywhere_and_again()
    {
        Write("out", Source.VarianceSource);
        Write("other", Source.VarianceSource);
        var first = Files("out");

        Write("out", Source.VarianceSource);

        Assert.Equal(first, Files("out"));
        Assert.Equal(first, Files("other"));
    }

    [Theory]
    [InlineData("learner/variance.ipynb")]
    [InlineData("instructor/variance.ipynb")]
    [InlineData("nbgrader_config.py")]
    [InlineData("instructor")]
    public void A_users_file_stays_and_nothing_is_written(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At("out", name))!);
        File.WriteAllText(At("out", name), "mine");

        var refusal = Assert.Throws<SiteFolderException>(() => Write("out", Source.VarianceSource));

        Assert.Contains(Path.GetFileName(name), refusal.Message, StringComparison.Ordinal);
        Assert.Equal([new(name, "mine")], Files("out"));
    }

    [Fact]
    public void A_file_that_the_user_changed_since_stays()
    {
        Write("out", Source.VarianceSource);
        File.AppendAllText(At("out", "learner/variance.ipynb"), " ");
        var before = Files("out");

        Assert.Throws<SiteFolderException>(() => Write("out", Changed()));

        Assert.Equal(before, Files("out"));
    }

    [Fact]
    public void A_write_that_fails_leaves_the_earlier_editions()
    {
        Write("out", Source.VarianceSource);
        var before = Files("out");
        Block();

        Assert.Throws<SiteFolderException>(() => Write("out", Changed()));

        var after = Files("out");
        Assert.All(Written[1..], name => Assert.Equal(before[name], after[name]));
    }

    [Fact]
    public void A_first_write_that_fails_leaves_no_edition()
    {
        Directory.CreateDirectory(At("out"));
        Block();

        Assert.Throws<SiteFolderException>(() => Write("out", Source.VarianceSource));

        Assert.Equal([".initlab-files"], Files("out").Keys);
        Assert.False(Directory.Exists(At("out", "learner")) || Directory.Exists(At("out", "instructor")));
    }

    [Fact]
    public void A_later_write_replaces_what_an_earlier_one_wrote()
    {
        Write("out", Source.VarianceSource);

        Write("out", Changed());

        Assert.Equal(NotebookWriter.Write(Changed().Notebook), Files("out")["instructor/variance.ipynb"]);
    }

    [Theory]
    [InlineData("out", "out")]
    [InlineData("out/learner/a.ipynb", "out")]
    [InlineData("out/source", "out/../out")]
    public void A_source_in_the_output_is_refused(string source, string output) =>
        Assert.Throws<AssignmentException>(() => Assignment.RequireApart(At(source), At(output)));

    [Theory]
    [InlineData("source", "out")]
    [InlineData("source", "source/out")]
    [InlineData("out2/a.ipynb", "out")]
    [InlineData("..out/a.ipynb", "out")]
    public void A_source_beside_or_around_the_output_is_fine(string source, string output) =>
        Assignment.RequireApart(At(source), At(output));

    [Fact]
    public void A_folder_gives_its_notebooks_in_the_order_of_their_names()
    {
        File.WriteAllText(At("b.ipynb"), Source.VarianceText);
        File.WriteAllText(At("a.ipynb"), Source.VarianceText);
        File.WriteAllText(At("notes.md"), "");

        Assert.Equal(["a.ipynb", "b.ipynb"], SourceNotebook.Find(_path).Select(source => source.Name));
        Assert.Equal("b.ipynb", Assert.Single(SourceNotebook.Find(At("b.ipynb"))).Name);
    }

    [Fact]
    public void A_folder_without_notebooks_is_refused() =>
        Assert.Throws<AssignmentException>(() => SourceNotebook.Find(_path));

    private static SourceNotebook Changed() =>
        new(Source.VarianceName, Source.Variance with { Cells = [.. Source.Variance.Cells.Skip(1)] });

    // The last file of a write cannot be made where a folder has the name of its unfinished form.
    private void Block() => Directory.CreateDirectory(At("out", "nbgrader_config.py.unfinished"));

    private void Write(string folder, SourceNotebook source) =>
        Assignment.Write([source], OutputFolder.Open(At(folder), [source]));

    private string At(params string[] parts) => Path.Combine([_path, .. parts]);

    private SortedDictionary<string, string> Files(string folder) =>
        new(
            Directory
                .EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(At(folder), file).Replace('\\', '/'), File.ReadAllText),
            StringComparer.Ordinal
        );
}
