using InitLab.Cli.Install;

namespace InitLab.Cli.Tests.Install;

/// <summary>An installation that fails or is killed leaves what was there before.</summary>
public sealed class FailingInstallTests : IDisposable
{
    private readonly UserFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    // The description is put last: a folder in its place lets everything else succeed first.
    private void BlockTheLastStep()
    {
        File.Delete(_folders.Json);
        Directory.CreateDirectory(_folders.Json);
    }

    [Fact]
    public void A_first_one_that_fails_at_its_last_step_leaves_nothing()
    {
        _folders.Add("jupyter/kernels/.net-csharp/kernel.json/file", "in the way");
        Directory.CreateDirectory(_folders.Places.Home);
        new Manifest(_folders.Kernelspec, "", "", "", [], []).Save(_folders.Places.Home);
        var before = _folders.Tree();

        Assert.ThrowsAny<Exception>(() => _folders.Install());

        Assert.Equal(before, _folders.Tree());
    }

    [Fact]
    public void An_update_that_fails_at_its_last_step_leaves_the_earlier_one()
    {
        _folders.Install("first");
        BlockTheLastStep();
        var before = _folders.Tree();
        _folders.ChangeProgram();

        Assert.ThrowsAny<Exception>(() => _folders.Install("second"));

        Assert.Equal(before, _folders.Tree());
    }

    [Theory]
    [InlineData("feed")]
    [InlineData("packages")]
    [InlineData("jupyter")]
    public void A_file_where_a_folder_is_needed_stops_it_before_anything_changes(string name)
    {
        _folders.Add(name, "not a folder");
        var before = _folders.Tree();

        Assert.ThrowsAny<IOException>(() => _folders.Install());

        Assert.Equal(before, _folders.Tree());
    }

    [Fact]
    public void What_a_killed_one_left_half_done_is_cleared_by_the_next()
    {
        _folders.Install();
        var whole = _folders.Tree();
        _folders.Add("home/.kernel-0123456789ab.unfinished/InitLab.Cli.dll", "half");
        _folders.Add("packages/sample/.1.0.0.unfinished/sample.nuspec", "half");
        _folders.Add("feed/.Sample.1.0.0.nupkg.unfinished", "half");

        _folders.Install();

        Assert.Equal(whole, _folders.Tree());
    }

    [Fact]
    public void What_one_that_was_killed_between_two_steps_moved_away_is_put_back_first()
    {
        _folders.Install();
        var before = _folders.Tree();
        Directory.Move(_folders["packages/sample/1.0.0"], _folders["packages/sample/.1.0.0.before"]);
        BlockTheLastStep();

        Assert.ThrowsAny<Exception>(() => _folders.Install("second"));

        Directory.Delete(_folders.Json);
        Assert.Equal(before.Where(line => !line.StartsWith(_folders.Json, StringComparison.Ordinal)), _folders.Tree());
    }

    [Fact]
    public void Two_at_once_do_not_mix()
    {
        _folders.Install();
        using var first = OneAtATime.Enter(_folders.Places.Home);

        Assert.Throws<InstallException>(() => _folders.Install());
        Assert.Throws<InstallException>(_folders.Uninstall);
    }

    [Fact]
    public void A_damaged_manifest_is_named_and_nothing_is_removed()
    {
        _folders.Install();
        _folders.Add("home/installed.json", "{}");
        var before = _folders.Tree();

        var problem = Assert.Throws<InstallException>(_folders.Uninstall);

        Assert.Contains("installed.json", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folders.Tree());
    }
}
