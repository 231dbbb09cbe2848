using InitLab.Charts.Rendering;

namespace InitLab.Teaching;

/// <summary>What a cell says about a prediction.</summary>
public sealed class PredictionNote : RichDisplay
{
    private readonly string? _trouble;

    internal PredictionNote(string text, string? trouble) => (Text, _trouble) = (text, trouble);

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>The question that stands above the sentence, or null.</summary>
    internal Prediction? Question { get; init; }

    /// <summary>
    /// The sentence, under its question, and what happened to the file of answers where something did.
    /// </summary>
    public override string ToHtml()
    {
        var trouble = _trouble is null ? "" : $"<p><em>{HtmlText.Encode(_trouble)}</em></p>";
        return $"{Question?.ToHtml()}<p>{HtmlText.Encode(Text)}</p>{trouble}";
    }

    /// <summary>
    /// The sentence, under its question, and what happened to the file of answers where something did.
    /// </summary>
    public override string ToString() =>
        string.Join('\n', new[] { Question?.ToString(), Text, _trouble }.Where(line => line is not null));
}
