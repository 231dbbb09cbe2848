using InitLab.Cli.Doctor;
using InitLab.Cli.Install;
using InitLab.Cli.Tests.Install;
using InitLab.Jupyter.Kernelspec;

namespace InitLab.Cli.Tests.Doctor;

/// <summary>What the doctor's checks see, one kind of damage at a time.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly UserFolders _folders = new();
    private readonly Manifest _manifest;

    public CheckTests() => _manifest = _folders.Install().Manifest;

    public static TheoryData<string> PlacedFiles =>
        ["feed/Sample.1.0.0.nupkg", "packages/sample/1.0.0/lib/net10.0/Sample.dll", "home/KERNEL/InitLab.Cli.dll"];

    private KernelspecCheck Kernelspec => new(_manifest, _folders.Places.Kernelspecs);

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Nothing_is_wrong_with_a_whole_installation()
    {
        Assert.Null(await ProblemAsync(Kernelspec));
        Assert.Null(await ProblemAsync(Files("home/KERNEL")));
        Assert.Null(await ProblemAsync(Files("feed")));
        Assert.Null(await ProblemAsync(Files("packages")));
    }

    [Theory]
    [MemberData(nameof(PlacedFiles))]
    public async Task A_file_that_is_missing_is_named(string name)
    {
        File.Delete(Placed(name));

        Assert.Equal($"'{Placed(name)}' is missing", await ProblemAsync(Files(Path.GetDirectoryName(name)!)));
    }

    [Theory]
    [MemberData(nameof(PlacedFiles))]
    public async Task A_file_that_is_damaged_is_named(string name)
    {
        File.AppendAllText(Placed(name), "x");

        Assert.Equal(
            $"'{Placed(name)}' was changed or damaged",
            await ProblemAsync(Files(Path.GetDirectoryName(name)!))
        );
    }

    [Fact]
    public async Task A_folder_that_nothing_was_put_in_is_no_good() =>
        Assert.Equal("nothing was put there", await ProblemAsync(Files("elsewhere")));

    [Theory]
    [InlineData("no JSON", "does not describe a kernel")]
    [InlineData("""{"argv": []}""", "does not describe a kernel")]
    [InlineData("""{"argv": ["x"], "display_name": "", "language": ""}""", "not ours")]
    [InlineData(
        """{"argv": ["/gone/dotnet", "y"], "display_name": "", "language": ""}""",
        "'/gone/dotnet' is not there"
    )]
    public async Task A_description_that_starts_nothing_is_told(string content, string problem)
    {
        File.WriteAllText(_folders.Json, content);

        Assert.Contains(problem, await ProblemAsync(Kernelspec), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_description_is_told()
    {
        File.Delete(_folders.Json);

        Assert.Contains("kernel.json", await ProblemAsync(Kernelspec), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernelspec_where_front_ends_no_longer_look_is_told() =>
        Assert.Contains(
            _folders["other"],
            await ProblemAsync(new KernelspecCheck(_manifest, _folders["other"])),
            StringComparison.Ordinal
        );

    // The small program of these tests is no kernel: the host refuses it.
    [Fact]
    public async Task A_kernel_that_ends_at_once_is_told_with_what_it_said() =>
        Assert.Contains("ended at once", await ProblemAsync(new StartCheck(_manifest)), StringComparison.Ordinal);

    [Fact]
    public async Task A_kernel_whose_program_is_not_there_is_told()
    {
        File.WriteAllBytes(_folders.Json, KernelspecFile.Of(_folders["dotnet"], "x").ToJson());

        Assert.Contains("cannot be started", await ProblemAsync(new StartCheck(_manifest)), StringComparison.Ordinal);
    }

    private static async Task<string?> ProblemAsync(ICheck check) =>
        (await check.RunAsync(TestContext.Current.CancellationToken)).Problem;

    private FilesCheck Files(string folder) => new("files", Placed(folder), _manifest);

    private string Placed(string name) =>
        _folders[name.Replace("KERNEL", Path.GetFileName(_manifest.Kernel), StringComparison.Ordinal)];
}
