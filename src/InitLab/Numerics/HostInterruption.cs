namespace InitLab.Numerics;

/// <summary>A place in long work at which the program around it may end it.</summary>
internal static class HostInterruption
{
    /// <summary>Looks whether the host wants the work of this thread to end.</summary>
    /// <remarks>
    /// A host that can stop what it runs, such as a notebook's kernel, hears of operations through its synchronization
    /// context and throws there when it has stopped. Elsewhere an operation that ends at once changes nothing.
    /// </remarks>
    /// <exception cref="OperationCanceledException">The host has stopped the work.</exception>
    internal static void Look()
    {
        if (SynchronizationContext.Current is { } host)
        {
            host.OperationStarted();
            host.OperationCompleted();
        }
    }
}
