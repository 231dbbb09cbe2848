using InitLab.Cli.Install;
using InitLab.Cli.Install.Kernel;

namespace InitLab.Cli.Tests.Install;

/// <summary>What is left after an installation was taken back.</summary>
public sealed class UninstallerTests : IDisposable
{
    private readonly UserFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void Everything_is_as_it_was_before()
    {
        _folders.Add("jupyter/kernels/python3/kernel.json", "theirs");
        _folders.Add("packages/other/1.0.0/other.nuspec", "theirs");
        var before = _folders.Tree();
        _folders.Install("first");
        _folders.ChangeProgram();
        _folders.Install("second");

        var removal = _folders.Uninstall();

        Assert.Empty(removal!.Kept);
        Assert.Equal(before, _folders.Tree());
    }

    [Fact]
    public void A_foreign_kernelspec_survives_it()
    {
        _folders.Add("jupyter/kernels/.net-csharp/kernel.json", "theirs");
        var before = _folders.Tree();
        _folders.Install();

        _folders.Uninstall();

        Assert.Equal(before, _folders.Tree());
    }

    [Fact]
    public void A_file_that_the_user_changed_or_added_stays()
    {
        _folders.Install();
        File.WriteAllText(_folders.Json, "my settings");
        var added = _folders.Add("packages/sample/1.0.0/notes.txt", "my notes");

        var removal = _folders.Uninstall();

        Assert.Equal([_folders.Json], removal!.Kept);
        Assert.Equal(
            [_folders.Json, added],
            Directory.EnumerateFiles(_folders.User, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void While_a_kernel_runs_nothing_is_removed()
    {
        var kernel = _folders.Install().Manifest.Kernel;
        var installed = _folders.Tree();

        using (KernelUse.Hold(kernel))
        {
            Assert.Throws<InstallException>(_folders.Uninstall);
        }

        Assert.Equal(installed, _folders.Tree());
    }

    [Fact]
    public void Without_an_installation_there_is_nothing_to_do() => Assert.Null(_folders.Uninstall());
}
