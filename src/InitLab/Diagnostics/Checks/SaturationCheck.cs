namespace InitLab.Diagnostics.Checks;

/// <summary>Hidden layers of a bounded nonlinearity that work at its flat ends.</summary>
internal sealed class SaturationCheck : IInitCheck
{
    private const double TooMuch = 0.25;

    public IEnumerable<Finding> Findings(Measured measured)
    {
        int[] layers =
        [
            .. measured.Hidden.Where(l =>
                measured.Signals[l] is { FractionNearEnds: not null, FlatFraction: > TooMuch }
            ),
        ];
        if (layers.Length > 0)
        {
            var shares = layers.Select(l => Math.Round(100 * measured.Signals[l].FlatFraction));
            yield return new Finding(
                FindingKind.Saturation,
                Severity.Warning,
                layers,
                $"{LayerNames.Of(layers)}: {LayerNames.Range(shares)} % of the units are saturated"
                    + $" (φ′ < {Saturation.FlatSlope}), so that most of them stop learning.",
                $"Make the weights smaller, by {Scheme.NameFor(measured.Network.Layers[layers[0]].Activation)},"
                    + " and standardize the inputs."
            );
        }
    }
}
