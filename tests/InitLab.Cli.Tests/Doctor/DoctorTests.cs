using InitLab.Cli.Tests.Install;

namespace InitLab.Cli.Tests.Doctor;

/// <summary>What <c>initlab doctor</c> says of a real installation.</summary>
[Collection(typeof(InstallationCollection))]
public sealed class DoctorTests(InstallationFixture installation)
{
    [Fact]
    public async Task A_whole_installation_starts_a_kernel_that_runs_a_cell()
    {
        var doctor = await installation.RunAsync("doctor");

        Assert.True(doctor.ExitCode == 0, doctor.Output + doctor.Error);
        Assert.All(Lines(doctor), line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        Assert.Contains("ran a cell", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_broken_is_named_with_its_mend_which_mends_it()
    {
        File.Delete(Path.Combine(installation.Kernelspec, "kernel.json"));

        var doctor = await installation.RunAsync("doctor");

        Assert.Equal(1, doctor.ExitCode);
        var lines = Lines(doctor);
        var broken = Array.FindIndex(lines, line => line.StartsWith("BROKEN  kernelspec", StringComparison.Ordinal));
        Assert.Contains("mend: run 'initlab install'", lines[broken + 1], StringComparison.Ordinal);
        Assert.Equal(0, (await installation.InstallAsync()).ExitCode);
        Assert.True(File.Exists(Path.Combine(installation.Kernelspec, "kernel.json")));
    }

    [Fact]
    public async Task Without_an_installation_it_says_how_to_get_one()
    {
        using var nobody = new Workspace();

        var doctor = await InitLabProcess.RunAsync(
            nobody.Path,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["INITLAB_HOME"] = nobody["home"] },
            "doctor"
        );

        Assert.Equal(1, doctor.ExitCode);
        Assert.Contains("nothing is installed", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("mend: run 'initlab install'", doctor.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nobody["home"]));
    }

    private static string[] Lines(ProcessResult result) =>
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
