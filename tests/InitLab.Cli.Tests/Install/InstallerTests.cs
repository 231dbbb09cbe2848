using InitLab.Cli.Install.Kernel;
using InitLab.Jupyter.Kernelspec;

namespace InitLab.Cli.Tests.Install;

/// <summary>What an installation puts where, and what it replaces.</summary>
public sealed class InstallerTests : IDisposable
{
    private readonly UserFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    private string Library => _folders["packages/sample/1.0.0/lib/net10.0/Sample.dll"];

    [Fact]
    public void The_kernelspec_starts_a_whole_copy_of_the_program_by_absolute_paths()
    {
        _folders.Install();

        var spec = KernelspecFile.Read(_folders.Json);
        Assert.True(Path.IsPathFullyQualified(spec.Command[0]) && File.Exists(spec.Command[0]), spec.Command[0]);
        Assert.Equal(["kernel", "{connection_file}"], spec.Command.Skip(2));
        Assert.Equal((".NET (C#)", "C#", "message"), (spec.DisplayName, spec.Language, spec.InterruptMode));
        Assert.Equal(
            [
                "Dependency.dll",
                "InitLab.Cli.deps.json",
                "InitLab.Cli.dll",
                "InitLab.Cli.runtimeconfig.json",
                "InitLab.Cli.xml",
                "in-use.lock",
            ],
            Directory
                .EnumerateFiles(Path.GetDirectoryName(spec.Command[1])!)
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_second_installation_changes_nothing_when_nothing_changed()
    {
        _folders.Install();
        var first = _folders.Tree();

        _folders.Install();

        Assert.Equal(first, _folders.Tree());
    }

    [Fact]
    public void A_changed_library_replaces_the_package_of_the_same_version()
    {
        _folders.Install("first");

        _folders.Install("second");

        Assert.Equal("second", File.ReadAllText(Library));
        Assert.Equal(
            File.ReadAllBytes(_folders["feed/Sample.1.0.0.nupkg"]),
            File.ReadAllBytes(_folders["packages/sample/1.0.0/sample.1.0.0.nupkg"])
        );
    }

    [Fact]
    public void A_copy_of_the_package_that_a_restore_unpacked_earlier_is_replaced()
    {
        _folders.Add("packages/sample/1.0.0/lib/net10.0/Sample.dll", "older");
        _folders.Add("packages/sample/1.0.0/lib/net10.0/Removed.dll", "older");

        _folders.Install("newer");

        Assert.Equal("newer", File.ReadAllText(Library));
        Assert.False(File.Exists(_folders["packages/sample/1.0.0/lib/net10.0/Removed.dll"]));
    }

    [Fact]
    public void A_changed_program_takes_the_place_of_the_earlier_one()
    {
        var first = _folders.Install().Manifest.Kernel;
        _folders.ChangeProgram();

        var second = _folders.Install().Manifest.Kernel;

        Assert.False(Directory.Exists(first));
        Assert.Equal(Path.Combine(second, KernelFiles.Program), KernelspecFile.Read(_folders.Json).Command[1]);
    }

    [Fact]
    public void A_kernel_that_runs_keeps_its_files_until_it_has_ended()
    {
        var first = _folders.Install().Manifest.Kernel;
        _folders.ChangeProgram();
        using (KernelUse.Hold(first))
        {
            Assert.True(_folders.Install().EarlierRuns);
            Assert.True(KernelFiles.AreWhole(first));
        }

        Assert.False(_folders.Install().EarlierRuns);
        Assert.False(Directory.Exists(first));
    }

    [Fact]
    public void A_damaged_program_is_mended()
    {
        var kernel = _folders.Install().Manifest.Kernel;
        File.WriteAllText(Path.Combine(kernel, "Dependency.dll"), "damaged");

        _folders.Install();

        Assert.True(KernelFiles.AreWhole(kernel));
    }

    [Fact]
    public void A_description_that_the_user_changed_is_kept_beside_the_new_one()
    {
        _folders.Install();
        var installed = File.ReadAllText(_folders.Json);
        File.WriteAllText(_folders.Json, "my settings");

        var copy = _folders.Install().UserCopy;

        Assert.Equal("my settings", File.ReadAllText(copy!));
        Assert.Equal(installed, File.ReadAllText(_folders.Json));
    }

    [Fact]
    public void Nobody_but_the_owner_can_change_what_was_put()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the rights of the user's profile.");
        OpenToAll(Path.Combine(_folders.Program, "Dependency.dll"));

        _folders.Install();

        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(_folders.User, "*", SearchOption.AllDirectories),
            IsOpenToOthers
        );
    }

    private static void OpenToAll(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite);
        }
    }

    private static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows()
        && (File.GetUnixFileMode(path) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != UnixFileMode.None;
}
