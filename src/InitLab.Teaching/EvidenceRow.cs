using InitLab.Charts;
using InitLab.Charts.Rendering;

namespace InitLab.Teaching;

/// <summary>A claim beside its measurement.</summary>
public sealed class EvidenceRow : RichDisplay
{
    private EvidenceRow(string claim, string source, Expectation expected, Finding finding)
    {
        (Claim, Source) = (claim, source);
        (Predicted, Tolerance) = (expected.Text, expected.ToleranceText);
        (Measured, BySeed) = (finding.Text, finding.BySeed);
        Reason = finding.Disagreement(expected);
    }

    /// <summary>The claim in one sentence.</summary>
    public string Claim { get; }

    /// <summary>What the claim predicts.</summary>
    public string Predicted { get; }

    /// <summary>What was measured, over how many seeds.</summary>
    public string Measured { get; }

    /// <summary>How far the measurement may be from the prediction.</summary>
    public string Tolerance { get; }

    /// <summary>Where the claim or its number is from.</summary>
    public string Source { get; }

    /// <summary>Why the claim does not hold, or null where it does.</summary>
    public string? Reason { get; }

    /// <summary>Whether the claim holds.</summary>
    public bool Holds => Reason is null;

    internal string BySeed { get; }

    private string Verdict => Holds ? "✓ holds" : "✗ does not hold";

    private string Warning => $"This claim does not hold here: {Reason}. If you changed a number, that is why.";

    /// <summary>The row as a table, with a warning under it where the claim does not hold.</summary>
    public override string ToHtml()
    {
        var warning = Holds ? "" : $"<p><strong>Warning.</strong> {HtmlText.Encode(Warning)}</p>";
        return HtmlText.Of(Table([this])) + warning;
    }

    /// <summary>The row on one line, with a warning on the next where the claim does not hold.</summary>
    public override string ToString()
    {
        var line = $"{Verdict}: {Claim} · predicted {Predicted} ({Tolerance}) · measured {Measured} · {Source}";
        return Holds ? line : $"{line}\nWarning. {Warning}";
    }

    internal static EvidenceRow Compare(string claim, string source, Expectation expected, Finding finding)
    {
        return new EvidenceRow(claim, source, expected, finding);
    }

    internal static FigureTable Table(IEnumerable<EvidenceRow> rows)
    {
        return new FigureTable(
            ["claim", "predicted", "measured", "tolerance", "source", "verdict"],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<string>)
                        [row.Claim, row.Predicted, row.Measured, row.Tolerance, row.Source, row.Verdict]
                ),
            ]
        );
    }
}
