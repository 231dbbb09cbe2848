using System.Diagnostics;
using System.Runtime.InteropServices;

namespace InitLab.Notebooks.Scripting.Packages;

/// <summary>The <c>dotnet</c> command of the machine.</summary>
public static class DotnetCommand
{
    /// <summary>Runs the command to its end.</summary>
    /// <param name="directory">The folder to run it in.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Ends it, with all that it started.</param>
    /// <returns>What it printed, and its exit code.</returns>
    /// <exception cref="DotnetMissingException">There is no .NET SDK.</exception>
    public static async Task<DotnetResult> RunAsync(
        string directory,
        string[] arguments,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(Find(), arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Clean(start.Environment);
        using var process = Process.Start(start)!;
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken) + await error;
            await process.WaitForExitAsync(cancellationToken);
            return new(process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    // What a build that started this process left in the environment would lead the SDK astray.
    private static void Clean(IDictionary<string, string?> environment)
    {
        var inherited = environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase));
        foreach (var key in inherited.ToList())
        {
            environment.Remove(key);
        }

        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
    }

    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var running = Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory());
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        IEnumerable<string?> folders =
        [
            Path.GetDirectoryName(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")),
            Environment.GetEnvironmentVariable("DOTNET_ROOT"),
            running,
            .. onPath,
        ];
        return folders
                .Where(folder => !string.IsNullOrEmpty(folder))
                .Select(folder => Path.Combine(folder!, name))
                .Where(File.Exists)
                .Select(path => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path)
                .FirstOrDefault(path => Directory.Exists(Path.Combine(Path.GetDirectoryName(path)!, "sdk")))
            ?? throw new DotnetMissingException();
    }
}

/// <summary>What the command came to.</summary>
/// <param name="ExitCode">0 when it did what it should.</param>
/// <param name="Output">What it printed.</param>
public sealed record DotnetResult(int ExitCode, string Output);

/// <summary>There is no .NET SDK on this machine.</summary>
public sealed class DotnetMissingException()
    : Exception($"There is no .NET SDK here: install the .NET SDK {Environment.Version.Major}.");
