namespace InitLab.Diagnostics.Checks;

/// <summary>A gradient that dies out or grows on its way back from the last hidden layer to the first.</summary>
internal sealed class GradientFlowCheck : IInitCheck
{
    public IEnumerable<Finding> Findings(Measured measured)
    {
        int[] layers = [.. measured.Hidden];
        if (layers.Length < 2)
        {
            yield break;
        }

        var first = measured.Gradients[0].PreActivations.RootMeanSquare;
        var last = measured.Gradients[layers[^1]].PreActivations.RootMeanSquare;
        var chain = new Chain(first / last * (first / last), layers.Length - 1);
        if (chain.Vanishes || chain.Explodes)
        {
            var kind = chain.Vanishes ? FindingKind.VanishingGradient : FindingKind.ExplodingGradient;
            yield return new Finding(
                kind,
                chain.Severity,
                layers,
                $"The gradient {(chain.Vanishes ? "dies out" : "explodes")}: its rms changes by ×{Math.Sqrt(chain.PerStep):G3} per layer"
                    + $" on the way back, ×{first / last:G2} from layer {layers[^1]} to layer 0.",
                Advice(measured)
            );
        }
    }

    private static string Advice(Measured measured)
    {
        var activation = measured.Network.Layers[0].Activation;
        // The sigmoid's slope is ¼ at most: no usual scale makes up for that at each layer.
        return activation.Value(0) == 0.5 && Saturation.Ends(activation) is (0, 1)
            ? "Replace the sigmoid in the hidden layers by tanh (with XavierNormal) or ReLU (with HeNormal)."
            : $"Use {Scheme.NameFor(activation)} in the hidden layers.";
    }
}
