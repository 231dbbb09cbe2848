using InitLab.Jupyter.Kernelspec;

namespace InitLab.Cli.Tests.Install;

/// <summary>What <c>initlab install</c> does for a user.</summary>
[Collection(typeof(InstallationCollection))]
public sealed class InstalledTests(InstallationFixture installation)
{
    [Fact]
    public void It_ends_well_and_says_what_to_do_next()
    {
        Assert.Equal((0, ""), (installation.Result.ExitCode, installation.Result.Error));
        Assert.Contains(
            "Select Kernel > Jupyter Kernel... > .NET (C#)",
            installation.Result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("00-start-here.ipynb", installation.Result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_program_runs_from_its_new_place()
    {
        var command = KernelspecFile.Read(Path.Combine(installation.Kernelspec, "kernel.json")).Command;
        Assert.DoesNotContain(AppContext.BaseDirectory, command[1], StringComparison.Ordinal);

        var help = await InitLabProcess.StartAsync(command[0], AppContext.BaseDirectory, [command[1], "--help"]);

        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("uninstall", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_kernelspec_has_a_logo_of_every_size_that_launchers_ask_for()
    {
        Assert.Equal(32, WidthOf("logo-32x32.png"));
        Assert.Equal(64, WidthOf("logo-64x64.png"));
        Assert.StartsWith(
            "<svg",
            File.ReadAllText(Path.Combine(installation.Kernelspec, "logo-svg.svg")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Uninstalling_leaves_nothing_and_installing_again_brings_all_back()
    {
        var installed = installation.Tree().Order(StringComparer.Ordinal).ToList();

        var uninstall = await installation.RunAsync("uninstall");

        Assert.Equal((0, ""), (uninstall.ExitCode, uninstall.Error));
        Assert.Empty(installation.Tree());
        Assert.Equal(0, (await installation.InstallAsync()).ExitCode);
        Assert.Equal(installed, installation.Tree().Order(StringComparer.Ordinal));
    }

    // A PNG file has its width in the four bytes after the first 16.
    private int WidthOf(string logo) =>
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(
            File.ReadAllBytes(Path.Combine(installation.Kernelspec, logo)).AsSpan(16, 4)
        );
}
