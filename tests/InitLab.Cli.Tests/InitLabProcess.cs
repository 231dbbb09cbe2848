using System.Diagnostics;

namespace InitLab.Cli.Tests;

/// <summary>Runs the command as a user does: in a process of its own, in a folder of its own.</summary>
internal static class InitLabProcess
{
    /// <summary>A bound against a hang, far above what any test needs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static Task<ProcessResult> RunAsync(string folder, params string[] arguments) =>
        RunAsync(folder, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static Task<ProcessResult> RunAsync(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    ) =>
        StartAsync(
            "dotnet",
            folder,
            [Path.Combine(AppContext.BaseDirectory, "InitLab.Cli.dll"), .. arguments],
            environment
        );

    public static async Task<ProcessResult> StartAsync(
        string program,
        string folder,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new ProcessResult(process.ExitCode, await output, await error);
    }
}

/// <summary>What a process came to.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Error);
