namespace InitLab.Notebooks.Format;

/// <summary>A text as the list of lines that nbformat stores.</summary>
internal static class TextLines
{
    // Jupyter splits with Python's str.splitlines, which ends a line at more than '\n'.
    private const string Ends = "\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029";

    /// <summary>Splits a text after each end of a line, which stays with its line.</summary>
    internal static IReadOnlyList<string> Split(string text)
    {
        var lines = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny(Ends) is var found and >= 0 ? start + found + 1 : text.Length;
            if (text[end - 1] == '\r' && end < text.Length && text[end] == '\n')
            {
                end++;
            }

            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
