using InitLab.Charts.Rendering;

namespace InitLab.Teaching;

/// <summary>The claims of one notebook, each with what was predicted and what was measured.</summary>
/// <remarks>
/// The notebook holds its log in a variable, so that two sessions in one process never share rows. A claim that is
/// measured again, because its cell ran again, replaces its row.
/// </remarks>
public sealed class EvidenceLog : RichDisplay
{
    private readonly List<EvidenceRow> _rows = [];
    private readonly Func<bool> _isStrict;

    /// <summary>Starts a log.</summary>
    /// <param name="notebook">The notebook's name, such as <c>01-breaking-symmetry</c>.</param>
    public EvidenceLog(string notebook)
        : this(notebook, () => Strictness.IsStrict) { }

    internal EvidenceLog(string notebook, Func<bool> isStrict) => (Notebook, _isStrict) = (notebook, isStrict);

    /// <summary>The notebook's name.</summary>
    public string Notebook { get; }

    /// <summary>The rows so far, in the order in which their claims were first measured.</summary>
    public IReadOnlyList<EvidenceRow> Rows => _rows;

    /// <summary>Begins a claim: what it predicts, what is measured and where it is from follow.</summary>
    /// <param name="claim">The claim in one sentence, as the prose makes it.</param>
    public EvidenceClaim That(string claim) => new(this, claim);

    /// <summary>All rows as a table, under how many of them hold.</summary>
    public override string ToHtml() => $"<p>{HtmlText.Encode(Summary())}</p>{HtmlText.Of(EvidenceRow.Table(_rows))}";

    /// <summary>All rows, one a line, under how many of them hold.</summary>
    public override string ToString() => string.Join('\n', _rows.Select(row => row.ToString()).Prepend(Summary()));

    internal EvidenceRow Keep(EvidenceRow row)
    {
        var earlier = _rows.FindIndex(other => other.Claim == row.Claim);
        if (earlier < 0)
        {
            _rows.Add(row);
        }
        else
        {
            _rows[earlier] = row;
        }

        return row.Holds || !_isStrict() ? row : throw new EvidenceException(row);
    }

    private string Summary() =>
        $"Evidence of {Notebook}: {_rows.Count(row => row.Holds)} of {_rows.Count} claims hold.";
}
