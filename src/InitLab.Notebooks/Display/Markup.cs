using System.Text.Encodings.Web;
using InitLab.Notebooks.Format;
using Microsoft.AspNetCore.Html;

namespace InitLab.Notebooks.Display;

/// <summary>Text in a language that front ends render.</summary>
/// <param name="MimeType">The language, such as <c>text/html</c>.</param>
/// <param name="Text">The text.</param>
public sealed record Markup(string MimeType, string Text) : IHtmlContent
{
    /// <summary>The text itself.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        writer.Write(MimeType == MimeBundle.Html ? Text : HtmlTable.Encode(Text));

    /// <summary>The text in its language and as plain text.</summary>
    public MimeBundle ToBundle() => Bundles.Of((MimeType, Text), (MimeBundle.PlainText, Text));

    /// <summary>What the content writes.</summary>
    internal static Markup Of(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return new(MimeBundle.Html, writer.ToString());
    }
}
