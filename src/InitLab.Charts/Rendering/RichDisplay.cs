namespace InitLab.Charts.Rendering;

/// <summary>A value that every notebook engine shows richly, without a reference to any of them.</summary>
/// <remarks>
/// .NET Interactive reads the attribute (it looks at base classes too), Verso calls <see cref="ToHtml"/>, and InitLab's
/// own kernel calls <see cref="ToMimeBundle"/>.
/// </remarks>
[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [Html, PlainText])]
public abstract class RichDisplay
{
    /// <summary>MIME type of HTML.</summary>
    protected const string Html = RichFormatters.Html;

    /// <summary>MIME type of plain text.</summary>
    protected const string PlainText = RichFormatters.PlainText;

    /// <summary>The value as HTML that stands on its own.</summary>
    public abstract string ToHtml();

    /// <summary>The value as text for a terminal.</summary>
    public abstract override string ToString();

    /// <summary>
    /// The value in every form it has, by MIME type: a string, or a JSON node where the type is JSON.
    /// </summary>
    public virtual IReadOnlyDictionary<string, object> ToMimeBundle()
    {
        return new Dictionary<string, object>(StringComparer.Ordinal) { [Html] = ToHtml(), [PlainText] = ToString() };
    }
}
