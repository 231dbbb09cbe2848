using InitLab.Charts.Rendering;

namespace InitLab.Teaching.Exercises;

/// <summary>What a check says about an answer: the verdict, why, and a hint.</summary>
public sealed class CheckResult : RichDisplay
{
    private CheckResult(string title, Verdict verdict, string reason, Mistake? mistake)
    {
        (Title, Verdict, Reason, Mistake) = (title, verdict, reason, mistake);
    }

    /// <summary>The exercise.</summary>
    public string Title { get; }

    /// <summary>Right, wrong or not yet.</summary>
    public Verdict Verdict { get; }

    /// <summary>Why, in one sentence with what was measured.</summary>
    public string Reason { get; }

    /// <summary>The mistake, or null where there is none.</summary>
    public Mistake? Mistake { get; }

    /// <summary>What to think about next, or null where there is no mistake.</summary>
    public string? Hint => Mistake is { } mistake ? Hints.Of(mistake) : null;

    private string Heading =>
        Verdict switch
        {
            Verdict.Right => $"✓ {Title}: right.",
            Verdict.Wrong => $"✗ {Title}: wrong.",
            _ => $"○ {Title}: not done yet.",
        };

    /// <summary>The verdict and the reason, over the folded hint.</summary>
    public override string ToHtml()
    {
        var hint = Hint is null ? "" : $"<details><summary>Hint</summary><p>{HtmlText.Encode(Hint)}</p></details>";
        return $"<p><strong>{HtmlText.Encode(Heading)}</strong> {HtmlText.Encode(Reason)}</p>{hint}";
    }

    /// <summary>The verdict and the reason, and the hint on the next line.</summary>
    public override string ToString() => $"{Heading} {Reason}" + (Hint is null ? "" : $"\nHint. {Hint}");

    internal static CheckResult Of(string title, Judgement judgement)
    {
        return judgement.Mistake is { } mistake
            ? new CheckResult(title, Verdict.Wrong, judgement.Reason, mistake)
            : new CheckResult(title, Verdict.Right, judgement.Reason, null);
    }

    internal static CheckResult NotYet(string title)
    {
        return new CheckResult(title, Verdict.NotYet, "Replace the stub by your answer and run the cell again.", null);
    }
}
