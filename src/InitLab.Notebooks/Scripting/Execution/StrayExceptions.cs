using System.Runtime.ExceptionServices;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>Keeps an exception that nothing catches in a thread or a task of a cell from ending the host.</summary>
/// <remarks>
/// The abort of an interrupted cell is among them: when it falls into the start of an await, the runtime throws it
/// again on a thread of the pool.
/// </remarks>
internal static class StrayExceptions
{
    private static readonly Lazy<bool> Installed = new(TryInstall);

    /// <summary>Installs the handler once for the process, unless the host has one of its own.</summary>
    public static void Install() => _ = Installed.Value;

    private static bool TryInstall()
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(Handle);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Handle(Exception exception)
    {
        if (ActiveCell.Current is not { } cell)
        {
            return exception is ThreadAbortException;
        }

        if (cell.Run.StopReason is null)
        {
            cell.Run.OnStrayFailure(exception);
        }

        return true;
    }
}
