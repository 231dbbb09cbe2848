namespace InitLab.Diagnostics.Checks;

/// <summary>A signal that dies out or grows from the first hidden layer to the last.</summary>
internal sealed class SignalCheck : IInitCheck
{
    public IEnumerable<Finding> Findings(Measured measured)
    {
        int[] layers = [.. measured.Hidden];
        if (layers.Length < 2)
        {
            yield break;
        }

        var moments = measured.Signals.Select(signal => signal.PreActivations.SecondMoment).ToList();
        var chain = new Chain(moments[layers[^1]] / moments[0], layers.Length - 1);
        if (chain.Vanishes || chain.Explodes)
        {
            var kind = chain.Vanishes ? FindingKind.VanishingSignal : FindingKind.ExplodingSignal;
            yield return new Finding(
                kind,
                chain.Severity,
                layers,
                $"The signal {(chain.Vanishes ? "dies out" : "explodes")}: E[z²] changes by ×{chain.PerStep:G3} per layer{Theory(measured)},"
                    + $" ×{chain.Total:G2} from layer 0 to layer {layers[^1]}.",
                $"Use {Scheme.NameFor(measured.Network.Layers[0].Activation)} in the hidden layers, and biases of 0."
            );
        }
    }

    private static string Theory(Measured measured)
    {
        var predicted = measured.Hidden.Skip(1).Select(l => measured.Growth[l].Predicted).ToList();
        if (predicted.Exists(factor => factor is null || !double.IsFinite(factor.Value)))
        {
            return "";
        }

        var product = predicted.Aggregate(1.0, (product, factor) => product * factor!.Value);
        return $" (theory ×{new Chain(product, predicted.Count).PerStep:G3})";
    }
}
