using System.Text;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Tests.Format;

public sealed class NotebookFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("initlab-format-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_missing_file_is_told() => AssertTold("none.ipynb", "does not exist; check the path");

    [Fact]
    public void A_folder_is_told()
    {
        _folder.CreateSubdirectory("a");

        AssertTold("a", "is a folder; name an .ipynb file in it.");
    }

    [Fact]
    public void An_empty_file_is_told()
    {
        File.WriteAllBytes(PathOf("empty.ipynb"), []);

        AssertTold("empty.ipynb", "is empty");
    }

    [Fact]
    public void Text_in_another_encoding_is_told()
    {
        File.WriteAllBytes(PathOf("utf16.ipynb"), Encoding.Unicode.GetPreamble());

        AssertTold("utf16.ipynb", "is not UTF-8 text; save it as UTF-8.");
    }

    [Fact]
    public void A_file_above_the_limit_is_told_before_it_is_read()
    {
        using (var file = File.Create(PathOf("large.ipynb")))
        {
            file.SetLength((100L * 1024 * 1024) + 1);
        }

        AssertTold("large.ipynb", "is larger than 100 MB; clear its outputs");
    }

    [Fact]
    public void A_byte_order_mark_is_no_obstacle()
    {
        File.WriteAllBytes(PathOf("mark.ipynb"), [.. Encoding.UTF8.GetPreamble(), .. SavedByJupyter.Bytes()]);

        Assert.Equal(4, NotebookReader.Read(PathOf("mark.ipynb")).Cells.Count);
    }

    [Fact]
    public void Saving_what_jupyter_saved_changes_no_byte()
    {
        File.WriteAllBytes(PathOf("lesson.ipynb"), SavedByJupyter.Bytes());

        NotebookWriter.Save(NotebookReader.Read(PathOf("lesson.ipynb")), PathOf("lesson.ipynb"));

        Assert.Equal(SavedByJupyter.Bytes(), File.ReadAllBytes(PathOf("lesson.ipynb")));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void A_new_file_is_utf8_without_a_mark()
    {
        NotebookWriter.Save(NotebookReader.Parse(SavedByJupyter.Text(), "x"), PathOf("new.ipynb"));

        Assert.Equal(SavedByJupyter.Bytes(), File.ReadAllBytes(PathOf("new.ipynb")));
    }

    [Fact]
    public void A_link_stays_a_link_when_its_notebook_is_saved()
    {
        File.WriteAllText(PathOf("real.ipynb"), "old");
        File.CreateSymbolicLink(PathOf("link.ipynb"), PathOf("real.ipynb"));

        NotebookWriter.Save(NotebookReader.Parse(SavedByJupyter.Text(), "x"), PathOf("link.ipynb"));

        Assert.NotNull(new FileInfo(PathOf("link.ipynb")).LinkTarget);
        Assert.Equal(SavedByJupyter.Bytes(), File.ReadAllBytes(PathOf("real.ipynb")));
    }

    [Fact]
    public void A_save_that_fails_leaves_nothing_behind_and_says_what_to_check()
    {
        _folder.CreateSubdirectory("lesson.ipynb");
        var notebook = NotebookReader.Parse(SavedByJupyter.Text(), "x");

        var error = Assert.Throws<IOException>(() => NotebookWriter.Save(notebook, PathOf("lesson.ipynb")));
        var missing = Assert.Throws<IOException>(() => NotebookWriter.Save(notebook, PathOf("none/lesson.ipynb")));

        Assert.Contains("lesson.ipynb cannot be saved (", error.Message, StringComparison.Ordinal);
        Assert.Contains("check that its folder exists", missing.Message, StringComparison.Ordinal);
        Assert.Single(_folder.GetFileSystemInfos());
    }

    private void AssertTold(string name, string reason)
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookReader.Read(PathOf(name)));
        Assert.StartsWith(PathOf(name) + " " + reason, error.Message, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
