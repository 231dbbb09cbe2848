namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Names the MIME type of JSON.</summary>
public static class JsonFormatter
{
    /// <summary><c>application/json</c>.</summary>
    public const string MimeType = "application/json";
}
