namespace InitLab.Diagnostics.Checks;

/// <summary>Weights that are not centred, such as those of a uniform distribution from 0 to 1.</summary>
/// <remarks>
/// A mean m adds up coherently over fanIn inputs, where the spread s adds up at random: m outweighs s from
/// fanIn · m² = s² on. A mean of 5 standard errors or less may be chance.
/// </remarks>
internal sealed class WeightsCentredCheck : IInitCheck
{
    private const double StandardErrors = 5;

    public IEnumerable<Finding> Findings(Measured measured)
    {
        int[] layers = [.. measured.Drawn.Where(l => IsOff(measured, l))];
        if (layers.Length > 0)
        {
            var means = layers.Select(l => measured.Weights[l].Mean);
            yield return new Finding(
                FindingKind.WeightsNotCentred,
                Severity.Warning,
                layers,
                $"{LayerNames.Of(layers)}: the weights have the mean {LayerNames.Range(means)}, which outweighs their"
                    + " spread: all units see nearly the same.",
                "Draw from a distribution around 0, such as N(0, s²) or U(-b, b); U(0, 1) is a common slip."
            );
        }
    }

    private static bool IsOff(Measured measured, int l)
    {
        var layer = measured.Network.Layers[l];
        var weights = measured.Weights[l];
        var squaredMean = weights.Mean * weights.Mean;
        return squaredMean * layer.FanIn > weights.Variance
            && squaredMean * weights.Count > StandardErrors * StandardErrors * weights.Variance;
    }
}
