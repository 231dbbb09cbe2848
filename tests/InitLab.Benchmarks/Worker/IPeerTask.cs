namespace InitLab.Benchmarks.Worker;

/// <summary>A case that was opened: its numbers are ready and wait to be computed with.</summary>
internal interface IPeerTask
{
    /// <summary>What it computes, so that the sides of a comparison can be held against one another.</summary>
    double[] Check();

    /// <summary>Computes again and again for a while.</summary>
    /// <param name="seconds">How long.</param>
    /// <returns>The seconds of one operation in the fastest stretch.</returns>
    double Window(double seconds);
}
