using System.ComponentModel;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>Where the loops of a cell's own code look whether the cell was stopped.</summary>
/// <remarks>
/// Cells do not name it: the engine compiles the looks into them. As long as no cell was stopped a look is the reading
/// of one number; then it finds out whose code looks, so that a stop ends nobody else's loops.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StopSign
{
    private static volatile int raised;

    /// <summary>Ends the code that looks when its cell was stopped.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static void Look()
    {
        if (raised != 0)
        {
            LookClosely();
        }
    }

    /// <summary>Makes all loops look closely, because a run was stopped.</summary>
    internal static void Raise() => Interlocked.Increment(ref raised);

    /// <summary>Takes one sign back, because nothing of the stopped run is left to be ended.</summary>
    internal static void Lower() => Interlocked.Decrement(ref raised);

    private static void LookClosely() => ActiveCell.Current?.Run.ThrowIfStopped();
}
