namespace InitLab.Cli.Tests.Install;

/// <summary>One installation by the command itself, for a user whose folders are all in one place of the tests' own.</summary>
public sealed class InstallationFixture : IAsyncLifetime
{
    private readonly Workspace _workspace = new();
    private ProcessResult? _install;

    /// <summary>What the command came to.</summary>
    internal ProcessResult Result => _install!;

    internal string Feed => _workspace["user/feed"];

    internal string Packages => _workspace["user/packages"];

    internal string Kernelspec => _workspace["user/jupyter/kernels/.net-csharp"];

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_workspace["user"]);
        _install = await InstallAsync();
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task<ProcessResult> InstallAsync() => RunAsync("install", "--feed", Feed);

    internal Task<ProcessResult> RunAsync(params string[] arguments) =>
        InitLabProcess.RunAsync(
            _workspace.Path,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["INITLAB_HOME"] = _workspace["user/home"],
                ["JUPYTER_DATA_DIR"] = _workspace["user/jupyter"],
                ["NUGET_PACKAGES"] = Packages,
            },
            arguments
        );

    /// <summary>Everything in the user's folders.</summary>
    internal IEnumerable<string> Tree() =>
        Directory.EnumerateFileSystemEntries(_workspace["user"], "*", SearchOption.AllDirectories);
}

/// <summary>The tests that share the installation, one after the other.</summary>
[CollectionDefinition]
public sealed class InstallationCollection : ICollectionFixture<InstallationFixture>;
