namespace InitLab.Diagnostics.Checks;

/// <summary>Hidden units that no sample of the batch sends a gradient through.</summary>
/// <remarks>
/// A few are usual in deep, narrow ReLU networks (Lu, Shin, Su and Karniadakis 2019): a half of a layer is not.
/// </remarks>
internal sealed class DeadUnitsCheck : IInitCheck
{
    private const double TooMany = 0.5;

    public IEnumerable<Finding> Findings(Measured measured)
    {
        var suspects = measured.Active.Select(l => measured.Signals[l]).ToList();
        int[] dead = [.. suspects.Where(signal => Share(signal) == 1).Select(signal => signal.Layer)];
        if (dead.Length > 0)
        {
            yield return new Finding(
                FindingKind.DeadUnits,
                Severity.Error,
                dead,
                $"{LayerNames.Of(dead)}: every unit is dead (φ′ = 0) on all {measured.Data.Samples} samples;"
                    + " no gradient passes.",
                "Draw the weights anew, with biases of 0; make narrow layers wider or the network shallower."
            );
        }

        int[] many = [.. suspects.Where(signal => Share(signal) is > TooMany and < 1).Select(signal => signal.Layer)];
        if (many.Length > 0)
        {
            var shares = many.Select(l => Math.Round(100 * Share(measured.Signals[l])));
            yield return new Finding(
                FindingKind.DeadUnits,
                Severity.Warning,
                many,
                $"{LayerNames.Of(many)}: {LayerNames.Range(shares)} % of the units are dead (φ′ = 0) on all"
                    + $" {measured.Data.Samples} samples.",
                "Check for negative biases and weights that are not centred; leaky ReLU has no dead units."
            );
        }
    }

    private static double Share(LayerSignal signal) => signal.DeadUnits / (double)signal.Units;
}
