using InitLab.Notebooks.Running;

namespace InitLab.Notebooks.Tests.Running;

public sealed class SiteFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("initlab-site-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void A_folder_is_made_with_the_folders_above_it()
    {
        SiteFolder.Open(Path.Combine(_path, "a", "b")).Write("page.html", "text");

        Assert.Equal("text", File.ReadAllText(Path.Combine(_path, "a", "b", "page.html")));
    }

    [Fact]
    public void A_folder_in_it_is_made_for_its_files_and_known_to_the_next_run()
    {
        SiteFolder.Open(_path).Write("part/page.html", "old");

        SiteFolder.Open(_path).Write("part/page.html", "new");

        Assert.Equal("new", File.ReadAllText(Path.Combine(_path, "part", "page.html")));
    }

    [Fact]
    public void What_a_run_wrote_the_next_run_replaces()
    {
        SiteFolder.Open(_path).Write("page.html", "old");

        SiteFolder.Open(_path).Write("page.html", "new");

        Assert.Equal("new", File.ReadAllText(Path.Combine(_path, "page.html")));
    }

    [Fact]
    public void A_file_that_no_run_wrote_is_kept()
    {
        File.WriteAllText(Path.Combine(_path, "page.html"), "mine");

        var refusal = Assert.Throws<SiteFolderException>(() => SiteFolder.Open(_path).Write("page.html", "new"));

        Assert.Contains("page.html", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_path, "page.html")));
    }

    [Fact]
    public void A_file_that_the_user_changed_since_is_kept()
    {
        SiteFolder.Open(_path).Write("page.html", "old");
        File.AppendAllText(Path.Combine(_path, "page.html"), " and my notes");

        Assert.Throws<SiteFolderException>(() => SiteFolder.Open(_path).Write("page.html", "new"));

        Assert.Equal("old and my notes", File.ReadAllText(Path.Combine(_path, "page.html")));
    }

    [Fact]
    public void A_run_killed_before_it_wrote_its_file_leaves_the_old_one_known()
    {
        var folder = SiteFolder.Open(_path);
        folder.Write("page.html", "old");
        var blocker = Path.Combine(_path, "page.html.unfinished");
        Directory.CreateDirectory(blocker);
        Assert.Throws<SiteFolderException>(() => folder.Write("page.html", "new"));
        Directory.Delete(blocker);

        SiteFolder.Open(_path).Write("page.html", "newer");

        Assert.Equal("newer", File.ReadAllText(Path.Combine(_path, "page.html")));
    }

    [Fact]
    public void Only_files_of_runs_are_listed()
    {
        var folder = SiteFolder.Open(_path);
        folder.Write("b.ipynb", "b");
        folder.Write("a.ipynb", "a");
        folder.Write("a.html", "a");
        File.WriteAllText(Path.Combine(_path, "c.ipynb"), "mine");

        Assert.Equal(["a.ipynb", "b.ipynb"], folder.Written(".ipynb"));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_named()
    {
        var file = Path.Combine(_path, "taken");
        File.WriteAllText(file, "mine");

        var refusal = Assert.Throws<SiteFolderException>(() => SiteFolder.Open(file));

        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
    }
}
