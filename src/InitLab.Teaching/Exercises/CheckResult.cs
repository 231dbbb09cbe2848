using System.Text.Json.Nodes;
using InitLab.Charts.Rendering;
using InitLab.Teaching.Exercises.HandingIn;

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

    /// <summary>What is handed in, to be judged elsewhere, or null where the answer was judged here.</summary>
    internal JsonObject? HandedIn { get; private init; }

    private string Heading =>
        Verdict switch
        {
            Verdict.Right => $"✓ {Title}: right.",
            Verdict.Wrong => $"✗ {Title}: wrong.",
            _ when HandedIn is not null => $"○ {Title}: handed in.",
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

    /// <summary>
    /// The value in every form it has; where an answer is handed in, the data as <see cref="HandIn.MediaType"/> too.
    /// </summary>
    public override IReadOnlyDictionary<string, object> ToMimeBundle()
    {
        var bundle = base.ToMimeBundle();
        return HandedIn is null
            ? bundle
            : new Dictionary<string, object>(bundle, StringComparer.Ordinal)
            {
                [HandIn.MediaType] = HandedIn.DeepClone(),
            };
    }

    internal static CheckResult Of(string title, Judgement judgement)
    {
        return judgement.Mistake is { } mistake
            ? new CheckResult(title, Verdict.Wrong, judgement.Reason, mistake)
            : new CheckResult(title, Verdict.Right, judgement.Reason, null);
    }

    internal static CheckResult NotYet(
        string title,
        string reason = "Replace the stub by your answer and run the cell again."
    ) => new(title, Verdict.NotYet, reason, null);

    internal static CheckResult Handed(string title, JsonObject json)
    {
        return new CheckResult(title, Verdict.NotYet, "It is judged where your answer's code does not run.", null)
        {
            HandedIn = json,
        };
    }

    /// <summary>What is said where the learner's code gave no data.</summary>
    /// <param name="title">The exercise.</param>
    /// <param name="end">How the code ended.</param>
    /// <param name="words">The exception in one line, where there was one.</param>
    /// <param name="limit">How long the code was allowed to take.</param>
    internal static CheckResult Ended(string title, AttemptEnd end, string words, TimeSpan limit)
    {
        return end switch
        {
            AttemptEnd.Threw => Of(title, new Judgement(Exercises.Mistake.Threw, $"The answer ended with {words}")),
            AttemptEnd.Late => Of(
                title,
                new Judgement(
                    Exercises.Mistake.TookTooLong,
                    $"The answer did not come within {limit.TotalSeconds} seconds and was stopped."
                )
            ),
            _ => NotYet(title),
        };
    }
}
