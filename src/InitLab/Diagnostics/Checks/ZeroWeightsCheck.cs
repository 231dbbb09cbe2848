namespace InitLab.Diagnostics.Checks;

/// <summary>Layers whose weights are all 0.</summary>
internal sealed class ZeroWeightsCheck : IInitCheck
{
    public IEnumerable<Finding> Findings(Measured measured)
    {
        var last = measured.Network.Layers.Count - 1;
        int[] hidden = [.. measured.Zero.Where(l => l < last)];
        int[] stuck = [.. hidden.Where(l => measured.Gradients[l].Weights.Largest == 0)];
        if (stuck.Length > 0)
        {
            yield return new Finding(
                FindingKind.ZeroWeights,
                Severity.Error,
                stuck,
                $"{LayerNames.Of(stuck)}: all weights are 0 and get no gradient, so that all units stay alike.",
                Advice(measured, stuck[0])
            );
        }

        int[] moving = [.. hidden.Except(stuck)];
        if (moving.Length > 0)
        {
            yield return new Finding(
                FindingKind.ZeroWeights,
                Severity.Warning,
                moving,
                $"{LayerNames.Of(moving)}: all weights are 0; behind, samples look the same until a step moves them.",
                Advice(measured, moving[0])
            );
        }

        if (hidden.Length == 0 && last > 0 && measured.Zero.Contains(last))
        {
            yield return new Finding(
                FindingKind.ZeroWeights,
                Severity.Note,
                [last],
                $"Layer {last}, the last one, starts at 0: the hidden layers get no gradient in the first step only.",
                "Keep it if you like: a last layer of zeros starts training at the loss of outputs that say nothing."
            );
        }
    }

    private static string Advice(Measured measured, int layer)
    {
        return $"Draw them at random, by {Scheme.NameFor(measured.Network.Layers[layer].Activation)}.";
    }
}
