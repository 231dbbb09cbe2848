using System.Diagnostics;
using System.Runtime.InteropServices;
using InitLab.Notebooks.Scripting.Directives;

namespace InitLab.Notebooks.Scripting.Packages;

/// <summary>The <c>dotnet</c> command of the machine.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs the command to its end.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="DirectiveException">There is no .NET SDK.</exception>
    public static async Task<string> RunAsync(string directory, string[] arguments, CancellationToken cancellationToken)
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
            return output;
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
            ?? throw new DirectiveException(
                "A package that is not shipped with this engine is restored by the .NET SDK, and there is none here: "
                    + "install the .NET SDK, or use a package that is shipped."
            );
    }
}
