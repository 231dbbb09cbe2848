using InitLab.Numerics;

namespace InitLab.Diagnostics.Checks;

/// <summary>A loss before training that is far from that of outputs that say nothing.</summary>
/// <remarks>
/// Outputs of 0 give cross-entropy ln C; outputs of variance s² cost about s²(1 − 1/C)/2 more. Outputs that are
/// constant cannot come below the entropy of the labels.
/// </remarks>
internal sealed class InitialLossCheck : IInitCheck
{
    private const double Excess = 0.5;
    private const double FarExcess = 2;

    public IEnumerable<Finding> Findings(Measured measured)
    {
        var (loss, zero) = (measured.InitialLoss, measured.LossOfZeroOutputs);
        var last = measured.Network.Layers.Count - 1;
        if (double.IsFinite(loss) && loss > zero + Excess)
        {
            yield return new Finding(
                FindingKind.InitialLoss,
                loss > FarExcess * zero ? Severity.Warning : Severity.Note,
                [last],
                $"The loss starts at {loss:G3}, above {measured.NameOfZeroLoss} of outputs that say nothing:"
                    + $" E[z²] = {measured.Signals[last].PreActivations.SecondMoment:G3} in the last layer is a lot.",
                "Start the last layer smaller, by LeCunNormal, a tenth of it, or Zeros."
            );
        }

        if (loss < Entropy(measured) / 2 && measured.NameOfZeroLoss.StartsWith("ln", StringComparison.Ordinal))
        {
            yield return new Finding(
                FindingKind.InitialLoss,
                Severity.Note,
                [last],
                $"The loss starts at {loss:G3}, far below {Entropy(measured):G3}, the entropy of the labels,"
                    + " before any training.",
                "Check that the network is new and that the labels are not among the features."
            );
        }
    }

    private static double Entropy(Measured measured)
    {
        return measured
            .Data.Labels.CountBy(label => label)
            .OrderBy(count => count.Key)
            .Select(count => count.Value / (double)measured.Data.Samples)
            .Sum(share => -share * Elementary.Log(share));
    }
}
