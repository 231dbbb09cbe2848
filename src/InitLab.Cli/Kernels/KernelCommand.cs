using System.CommandLine;
using InitLab.Cli.Install.Kernel;
using InitLab.Jupyter;
using InitLab.Jupyter.Wire;

namespace InitLab.Cli.Kernels;

/// <summary>The command <c>initlab kernel</c>, which front ends start.</summary>
internal static class KernelCommand
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var connection = new Argument<string>("CONNECTION_FILE")
        {
            Description = "The file in which the front end says where the kernel is to listen.",
        };
        var command = new Command("kernel", "Serves a Jupyter front end; VS Code and Jupyter start it themselves.")
        {
            connection,
        };
        // Not asynchronous: the parser would put handlers for SIGINT and SIGTERM of its own before the kernel's.
        command.SetAction(parsed => Run(parsed.GetRequiredValue(connection)));
        return command;
    }

    private static int Run(string path)
    {
        ConnectionFile connection;
        try
        {
            connection = ConnectionFile.Read(path);
        }
        catch (ConnectionFileException exception)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.WrongUsage;
        }

        try
        {
            using var use = KernelUse.Hold(AppContext.BaseDirectory);
            KernelProcess.Run(connection, Console.Error);
        }
        catch (ConnectionFileException exception)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.Failed;
        }

        EndForSure();
        return ExitCode.Well;
    }

    // Threads that cells left behind must not keep the process, and neither must what they do when it exits.
    private static void EndForSure()
    {
        var limit = new Thread(() =>
        {
            using var pause = new ManualResetEventSlim();
            pause.Wait(TimeToEnd);
            System.Diagnostics.Process.GetCurrentProcess().Kill();
        })
        {
            IsBackground = true,
        };
        limit.Start();
        Environment.Exit(ExitCode.Well);
    }
}
