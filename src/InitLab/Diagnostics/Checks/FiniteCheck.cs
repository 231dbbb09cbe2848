using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Diagnostics.Checks;

/// <summary>NaN and infinity in weights, biases, signals and loss.</summary>
internal sealed class FiniteCheck : IInitCheck
{
    public IEnumerable<Finding> Findings(Measured measured)
    {
        var layers = measured.Network.Layers;
        int[] broken = [.. Enumerable.Range(0, layers.Count).Where(l => !HasFiniteNumbers(layers[l]))];
        if (broken.Length > 0)
        {
            yield return new Finding(
                FindingKind.NotFinite,
                Severity.Error,
                broken,
                $"{LayerNames.Of(broken)}: a weight or bias is NaN or infinite.",
                "Draw the weights anew, by HeNormal for ReLU or XavierNormal for tanh, and look for what changed them."
            );
            yield break;
        }

        int[] overflowing =
        [
            .. measured.Signals.Where(signal => !signal.Activations.AreFinite).Select(signal => signal.Layer),
        ];
        if (overflowing.Length > 0 || !double.IsFinite(measured.InitialLoss))
        {
            yield return new Finding(
                FindingKind.NotFinite,
                Severity.Error,
                overflowing,
                overflowing.Length > 0
                    ? $"{LayerNames.Of(overflowing)}: the signal is no longer finite; the weights before are too large."
                    : $"The loss is {measured.InitialLoss}, though all outputs are finite: they are too large.",
                "Use a scheme that divides by fanIn, such as HeNormal for ReLU or LeCunNormal for tanh."
            );
        }
    }

    private static bool HasFiniteNumbers(Dense layer)
    {
        return layer.Weights.ForAll(double.IsFinite, Zeros.Include)
            && layer.Biases.ForAll(double.IsFinite, Zeros.Include);
    }
}
