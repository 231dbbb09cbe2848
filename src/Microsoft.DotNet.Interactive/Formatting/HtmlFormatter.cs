using InitLab.Notebooks.Format;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Names the MIME type of HTML.</summary>
public static class HtmlFormatter
{
    /// <summary><c>text/html</c>.</summary>
    public const string MimeType = MimeBundle.Html;
}
