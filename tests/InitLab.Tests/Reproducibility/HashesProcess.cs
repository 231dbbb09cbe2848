using System.Diagnostics;

namespace InitLab.Tests.Reproducibility;

/// <summary>Computes the course's numbers in a process of their own and prints their hashes.</summary>
internal static class HashesProcess
{
    /// <summary>A bound against a hang, far above what any setting needs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs with settings of the runtime.</summary>
    /// <param name="settings">Environment variables, such as <c>DOTNET_EnableAVX2=0</c>.</param>
    internal static async Task<Hashes> RunAsync(params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "InitLab.Hashes.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var setting in settings)
        {
            var (name, value) = (setting.Split('=')[0], setting.Split('=')[1]);
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, await error);
        return new Hashes(await output, await error);
    }
}

/// <summary>What the process printed.</summary>
/// <param name="Lines">A line <c>hash  name</c> for each family of numbers.</param>
/// <param name="Machine">What of the machine was used, such as <c>Vector128 Avx on 2 processors</c>.</param>
internal sealed record Hashes(string Lines, string Machine);
