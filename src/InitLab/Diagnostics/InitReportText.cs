using System.Text;
using InitLab.Diagnostics.Checks;

namespace InitLab.Diagnostics;

/// <summary>A report as text for a reader.</summary>
internal static class InitReportText
{
    internal static string Of(InitReport report, Measured measured)
    {
        var text = new StringBuilder();
        text.Append($"{measured.Network}, before training, on {measured.Data.Samples} samples\n");
        text.Append($"loss {report.InitialLoss:G4}; outputs that say nothing have {measured.NameOfZeroLoss}\n\n");
        foreach (var finding in report.Findings)
        {
            text.Append($"{finding.Severity.ToString().ToUpperInvariant()} {finding.Sentence}\n");
            text.Append($"  → {finding.Advice}\n");
        }

        if (report.Findings.Count == 0)
        {
            text.Append("Nothing is wrong with this start.\n");
        }

        text.Append("\nlayer                       var·fanIn    E[z²]   growth   theory   flat   dead  gradient rms\n");
        for (var l = 0; l < report.Signals.Count; l++)
        {
            text.Append(Row(report, measured, l)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Row(InitReport report, Measured measured, int l)
    {
        var (signal, growth) = (report.Signals[l], report.Growth[l]);
        var name = $"{l, 3}  {measured.Network.Layers[l]}";
        var theory = growth.Predicted is { } predicted ? $"{predicted:G3}" : "–";
        return $"{name, -26} {measured.Scales[l], 10:G3} {signal.PreActivations.SecondMoment, 8:G3} {growth.Measured, 8:G3}"
            + $" {theory, 8} {100 * signal.FlatFraction, 4:0} % {signal.DeadUnits, 6}"
            + $" {report.Gradients[l].Weights.RootMeanSquare, 13:G3}";
    }
}
