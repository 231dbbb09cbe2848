namespace InitLab.Initialization;

/// <summary>A rule for weights whose spread is known before anything is drawn.</summary>
public interface IScheme : IInitializer
{
    /// <summary>The exact standard deviation of a weight over all draws of a dense layer of this shape.</summary>
    /// <remarks>0 where nothing is random; the root of the mean variance where places differ.</remarks>
    /// <param name="fans">The shape.</param>
    double StandardDeviation(Fans fans);

    /// <summary>The magnitude that no weight of a dense layer of this shape exceeds; +∞ for a normal.</summary>
    /// <param name="fans">The shape.</param>
    double Bound(Fans fans);
}
