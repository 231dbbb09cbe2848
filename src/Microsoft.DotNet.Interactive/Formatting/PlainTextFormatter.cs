using InitLab.Notebooks.Format;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Names the MIME type of plain text.</summary>
public static class PlainTextFormatter
{
    /// <summary><c>text/plain</c>.</summary>
    public const string MimeType = MimeBundle.PlainText;
}
