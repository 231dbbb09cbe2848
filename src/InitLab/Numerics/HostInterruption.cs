namespace InitLab.Numerics;

/// <summary>A place in long work at which the program around it may end it.</summary>
internal static class HostInterruption
{
    /// <summary>Looks whether the host of this thread wants its work to end.</summary>
    /// <exception cref="OperationCanceledException">The host has stopped the work.</exception>
    internal static void Look() => Look(SynchronizationContext.Current);

    /// <summary>Looks whether a host wants the work to end that was begun under it.</summary>
    /// <remarks>
    /// A host that can stop what it runs, such as a notebook's kernel, hears of operations through its synchronization
    /// context and throws there when it has stopped. Elsewhere an operation that ends at once changes nothing.
    /// </remarks>
    /// <param name="host">The context of the thread that began the work; null where there is none.</param>
    /// <exception cref="OperationCanceledException">The host has stopped the work.</exception>
    internal static void Look(SynchronizationContext? host)
    {
        host?.OperationStarted();
        host?.OperationCompleted();
    }
}
