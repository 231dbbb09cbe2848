using System.Text;
using InitLab.Diagnostics.Checks;

namespace InitLab.Diagnostics;

/// <summary>A report as text for a reader.</summary>
/// <param name="report">The report.</param>
/// <param name="measured">What it was made from.</param>
internal sealed class InitReportText(InitReport report, Measured measured)
{
    private const string Columns = " var·fanIn    E[z²]   growth   theory   flat   dead  gradient rms";

    public override string ToString()
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

        string[] names = [.. measured.Network.Layers.Select((layer, l) => $"{l, 3}  {layer}")];
        var width = names.Max(name => name.Length);
        text.Append('\n').Append("layer".PadRight(width)).Append(Columns);
        for (var l = 0; l < names.Length; l++)
        {
            text.Append('\n').Append(names[l].PadRight(width)).Append(Numbers(l));
        }

        return text.ToString();
    }

    private string Numbers(int l)
    {
        var (signal, growth) = (report.Signals[l], report.Growth[l]);
        return $" {measured.Scales[l], 9:G3} {signal.PreActivations.SecondMoment, 8:G3} {growth.Measured, 8:G3}"
            + $" {growth.Predicted, 8:G3} {100 * signal.FlatFraction, 4:0} % {signal.DeadUnits, 6}"
            + $" {report.Gradients[l].Weights.RootMeanSquare, 13:G3}";
    }
}
