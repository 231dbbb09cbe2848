using InitLab.Cli.Install;

namespace InitLab.Cli.Tests.Install;

/// <summary>Another kernel has the name that C# notebooks ask for.</summary>
public sealed class ForeignKernelTests : IDisposable
{
    private const string Foreign =
        """{ "argv": ["dotnet-interactive", "{connection_file}"], "display_name": "Other", "language": "C#" }""";

    private readonly UserFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void It_is_left_alone_and_ours_takes_its_second_name()
    {
        _folders.Add("jupyter/kernels/.net-csharp/kernel.json", Foreign);

        var installed = _folders.Install();

        Assert.Equal(Foreign, File.ReadAllText(_folders.Json));
        Assert.Equal(_folders.Kernelspec, installed.Foreign);
        Assert.Equal(_folders["jupyter/kernels/initlab-csharp"], installed.Manifest.Kernelspec);
        Assert.True(File.Exists(_folders["jupyter/kernels/initlab-csharp/kernel.json"]));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    public void One_that_cannot_be_read_is_left_alone_too(string content)
    {
        _folders.Add("jupyter/kernels/.net-csharp/kernel.json", content);

        Assert.NotNull(_folders.Install().Foreign);

        Assert.Equal(content, File.ReadAllText(_folders.Json));
    }

    [Fact]
    public void When_it_has_gone_ours_moves_to_the_usual_name()
    {
        var foreign = _folders.Add("jupyter/kernels/.net-csharp/kernel.json", Foreign);
        _folders.Install();
        File.Delete(foreign);

        _folders.Install();

        Assert.True(File.Exists(_folders.Json));
        Assert.False(Directory.Exists(_folders["jupyter/kernels/initlab-csharp"]));
    }

    [Fact]
    public void When_both_names_are_taken_nothing_is_changed()
    {
        _folders.Add("jupyter/kernels/.net-csharp/kernel.json", Foreign);
        _folders.Add("jupyter/kernels/initlab-csharp/kernel.json", Foreign);
        var before = _folders.Tree();

        var problem = Assert.Throws<InstallException>(() => _folders.Install());

        Assert.Contains("move one of them away", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folders.Tree());
    }

    [Fact]
    public void An_installation_of_ours_whose_manifest_was_lost_is_not_taken_for_foreign()
    {
        _folders.Install();
        Directory.Delete(_folders.Places.Home, recursive: true);

        Assert.Null(_folders.Install().Foreign);
    }
}
