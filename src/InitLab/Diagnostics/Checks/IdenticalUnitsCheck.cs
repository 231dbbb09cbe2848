using InitLab.Networks;

namespace InitLab.Diagnostics.Checks;

/// <summary>Hidden units that are equal in incoming weights, bias and outgoing weights, and so stay equal.</summary>
internal sealed class IdenticalUnitsCheck : IInitCheck
{
    public IEnumerable<Finding> Findings(Measured measured)
    {
        var layers = measured.Network.Layers;
        foreach (var l in measured.Active.Where(l => MayHaveTwins(layers[l], layers[l + 1])))
        {
            var distinct = Symmetry.DistinctUnits(layers[l], layers[l + 1]);
            if (distinct < layers[l].FanOut)
            {
                yield return new Finding(
                    FindingKind.IdenticalUnits,
                    Severity.Error,
                    [l],
                    $"Layer {l}: only {distinct} of {layers[l].FanOut} units differ;"
                        + " equal ones get equal gradients and stay so.",
                    $"Draw each weight on its own, by {Scheme.NameFor(layers[l].Activation)}."
                );
            }
        }
    }

    // Comparing all pairs is slow on wide layers: twins agree in three numbers, which random units never do.
    private static bool MayHaveTwins(Dense layer, Dense next)
    {
        var units = Enumerable.Range(0, layer.FanOut);
        return units.DistinctBy(unit => (layer.Weights[0, unit], layer.Biases[unit], next.Weights[unit, 0])).Count()
            < layer.FanOut;
    }
}
