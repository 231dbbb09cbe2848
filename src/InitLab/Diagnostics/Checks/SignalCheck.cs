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

        var (first, last) = (measured.Signals[0].PreActivations, measured.Signals[layers[^1]].PreActivations);
        var chain = new Chain(last.SecondMoment / first.SecondMoment, layers.Length - 1);
        if (chain.Vanishes || chain.Explodes)
        {
            var (kind, does) = chain.Vanishes
                ? (FindingKind.VanishingSignal, "dies out")
                : (FindingKind.ExplodingSignal, "explodes");
            var theory = Chain.Of(measured.Growth.Skip(1).SkipLast(1).Select(growth => growth.Predicted));
            yield return new Finding(
                kind,
                chain.Severity,
                layers,
                $"The signal {does}: E[z²] changes by ×{chain.PerStep:G3} per layer (theory ×{theory.PerStep:G3}),"
                    + $" ×{chain.Total:G2} from layer 0 to layer {layers[^1]}.",
                $"Use {Scheme.NameFor(measured.Network.Layers[0].Activation)} in the hidden layers, and biases of 0."
            );
        }
    }
}
