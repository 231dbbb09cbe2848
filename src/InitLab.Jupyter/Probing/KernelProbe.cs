using System.Diagnostics;
using InitLab.Jupyter.Kernelspec;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Probing;

/// <summary>Starts a kernel as a front end does and runs one cell on it, over the sockets.</summary>
public static class KernelProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    /// <summary>Runs a cell on a kernel of its own.</summary>
    /// <param name="kernel">How the kernel is started.</param>
    /// <param name="code">The cell.</param>
    /// <returns>The value of the cell, as plain text.</returns>
    /// <exception cref="KernelProbeException">The kernel does not start, or the cell brings no value.</exception>
    public static string Run(KernelspecFile kernel, string code)
    {
        using var connection = new ProbeConnection();
        using var process = Start(kernel, connection.Path);
        try
        {
            using var client = new ProbeClient(ConnectionFile.Read(connection.Path));
            AwaitKernel(client, process);
            client.SendToShell("execute_request", new() { ["code"] = code, ["allow_stdin"] = false });
            var value = AwaitValue(client, process);
            client.SendToControl("shutdown_request", new() { ["restart"] = false });
            return process.WaitForExit(TimeToEnd)
                ? value
                : throw new KernelProbeException("it does not end when it is told to.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(KernelspecFile kernel, string connection)
    {
        var command = kernel.Command.Select(part =>
            part.Replace(KernelspecFile.ConnectionFile, connection, StringComparison.Ordinal)
        );
        try
        {
            return Process.Start(
                new ProcessStartInfo(kernel.Command[0], command.Skip(1))
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new KernelProbeException($"'{kernel.Command[0]}' cannot be started: {failure.Message}", failure);
        }
    }

    // A subscription takes a moment to reach the kernel: it is asked until what it publishes is heard.
    private static void AwaitKernel(ProbeClient client, Process process)
    {
        var clock = Stopwatch.StartNew();
        do
        {
            RequireAlive(process, clock);
            client.SendToShell("kernel_info_request", []);
        } while (client.NextPublished(Pause) is null);
    }

    private static string AwaitValue(ProbeClient client, Process process)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            RequireAlive(process, clock);
            switch (client.NextPublished(Pause))
            {
                case { Type: "execute_result" } result:
                    return result.Content.Texts("data").FirstOrDefault(data => data.Name == "text/plain").Value;
                case { Type: "error" } error:
                    throw new KernelProbeException($"the cell failed: {error.Content.Text("evalue")}");
            }
        }
    }

    private static void RequireAlive(Process process, Stopwatch clock)
    {
        if (process.HasExited)
        {
            var said = process.StandardError.ReadToEnd().Trim();
            throw new KernelProbeException($"it ended at once, with exit code {process.ExitCode}. {said}");
        }

        if (clock.Elapsed > Patience)
        {
            throw new KernelProbeException($"it does not answer within {Patience.TotalSeconds} s.");
        }
    }
}

/// <summary>A kernel does not work; the message says why, in part of a sentence.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="inner">What it comes from.</param>
public sealed class KernelProbeException(string message, Exception? inner = null) : Exception(message, inner);
