namespace InitLab.Notebooks.Format;

/// <summary>How nbformat stores a representation, by its MIME type.</summary>
internal static class MimeTypes
{
    /// <summary>Whether the value is JSON and not text.</summary>
    internal static bool IsJson(string type) =>
        type == "application/json"
        || (
            type.StartsWith("application/", StringComparison.Ordinal)
            && type.EndsWith("+json", StringComparison.Ordinal)
        );

    /// <summary>Whether a text is stored as a list of its lines.</summary>
    internal static bool IsStoredAsLines(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/javascript" or "image/svg+xml";
}
