using InitLab.Networks;

namespace InitLab.Diagnostics.Checks;

/// <summary>A gradient that dies out or grows on its way back from the last hidden layer to the first.</summary>
/// <remarks>
/// In theory the second moment of the gradient by z changes by fanOut · E[w²] · E[φ′(z)²] from layer to layer, which is
/// χ₁ for square layers (Schoenholz, Gilmer, Ganguli and Sohl-Dickstein 2017, section 4).
/// </remarks>
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
            var (kind, does) = chain.Vanishes
                ? (FindingKind.VanishingGradient, "dies out")
                : (FindingKind.ExplodingGradient, "explodes");
            var theory = Chain.Of(layers.Skip(1).Select(l => Factor(measured, l)));
            yield return new Finding(
                kind,
                chain.Severity,
                layers,
                $"The gradient {does}: on the way back its rms changes by ×{Math.Sqrt(chain.PerStep):G3} per layer"
                    + $" (theory ×{Math.Sqrt(theory.PerStep):G3}),"
                    + $" ×{first / last:G2} from layer {layers[^1]} to layer 0.",
                Advice(measured.Network.Layers[0].Activation)
            );
        }
    }

    private static double Factor(Measured measured, int l)
    {
        var before = measured.Signals[l - 1];
        var slope = SignalLaw.SquaredSlope(before.Activation, before.PreActivations.SecondMoment);
        return measured.Network.Layers[l].FanOut * measured.Weights[l].SecondMoment * slope;
    }

    private static string Advice(Activation activation)
    {
        // The sigmoid's slope is ¼ at most: no usual scale makes up for that at each layer.
        return activation == Activation.Sigmoid
            ? "Replace the sigmoid in the hidden layers by tanh (with XavierNormal) or ReLU (with HeNormal)."
            : $"Use {Scheme.NameFor(activation)} in the hidden layers.";
    }
}
