namespace InitLab.Datasets;

/// <summary>The noise of a synthetic set.</summary>
internal static class Noise
{
    /// <summary>Refuses what is no standard deviation.</summary>
    /// <param name="noise">The standard deviation.</param>
    internal static void Require(double noise)
    {
        if (!(double.IsFinite(noise) && noise >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(noise), noise, "The noise is a finite number of at least 0.");
        }
    }
}
