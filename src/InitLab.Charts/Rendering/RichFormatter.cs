namespace InitLab.Charts.Rendering;

/// <summary>Writes a <see cref="RichDisplay"/> in one MIME type.</summary>
public sealed class RichFormatter
{
    private readonly Func<RichDisplay, string> _text;

    internal RichFormatter(string mimeType, Func<RichDisplay, string> text)
    {
        MimeType = mimeType;
        _text = text;
    }

    /// <summary>The MIME type that <see cref="Format"/> writes.</summary>
    public string MimeType { get; }

    /// <summary>
    /// Writes the value. The parameter is an object and there is no overload: the engine allows neither.
    /// </summary>
    /// <param name="value">What to write.</param>
    /// <param name="writer">Where to.</param>
    /// <returns>Whether the value was written.</returns>
    public bool Format(object value, TextWriter writer)
    {
        if (value is not RichDisplay display)
        {
            return false;
        }

        writer.Write(_text(display));
        return true;
    }
}
