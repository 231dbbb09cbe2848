using System.Runtime.InteropServices;
using InitLab.Jupyter.Wire;
using NetMQ;

namespace InitLab.Jupyter;

/// <summary>A Jupyter kernel for C# notebooks as a process.</summary>
public static class KernelProcess
{
    /// <summary>
    /// Serves a front end until it asks to shut down, the process is told to terminate, or its parent is gone.
    /// </summary>
    /// <remarks>
    /// Cells start in the current directory, which the front end sets. SIGINT is ignored: front ends that were told
    /// <c>interrupt_mode: message</c> send a request, and a Ctrl+C meant for their terminal is not the kernel's.
    /// </remarks>
    /// <param name="connection">Where to listen.</param>
    /// <param name="log">Told what is dropped and why.</param>
    /// <exception cref="ConnectionFileException">A socket cannot be opened.</exception>
    public static void Run(ConnectionFile connection, TextWriter log)
    {
        var kernelLog = new KernelLog(log);
        using (var server = new KernelServer(connection, Environment.CurrentDirectory, kernelLog))
        using (PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true))
        using (PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, server)))
        {
            ParentWatch.Start(server.Stop, kernelLog);
            server.Stopped.GetAwaiter().GetResult();
        }

        // What was handed to the sockets leaves before the process does.
        NetMQConfig.Cleanup(block: true);
    }

    private static void Stop(PosixSignalContext context, KernelServer server)
    {
        context.Cancel = true;
        server.Stop();
    }
}
