using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>A text that is HTML already.</summary>
/// <param name="value">The HTML; what comes from outside must be encoded already.</param>
public sealed class HtmlString(string? value) : IHtmlContent
{
    /// <summary>The HTML.</summary>
    public string? Value => value;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(value);

    /// <summary>The HTML.</summary>
    public override string ToString() => value ?? "";
}
