using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Display;

/// <summary>Text in a language that front ends render.</summary>
/// <param name="MimeType">The language, such as <c>text/html</c>.</param>
/// <param name="Text">The text.</param>
public sealed record Markup(string MimeType, string Text)
{
    /// <summary>The text itself.</summary>
    public override string ToString() => Text;

    /// <summary>The text in its language and as plain text.</summary>
    public MimeBundle ToBundle() => Bundles.Of((MimeType, Text), (MimeBundle.PlainText, Text));
}
