using Microsoft.CodeAnalysis.Text;

namespace InitLab.Notebooks.Scripting.Directives;

/// <summary>Splits a cell where a line such as <c>#!html</c> changes its language.</summary>
internal static class CellSplitter
{
    private const string CSharp = "csharp";

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = CSharp,
        ["c#"] = CSharp,
        ["cs"] = CSharp,
        ["html"] = "html",
        ["markdown"] = "markdown",
        ["md"] = "markdown",
        ["mermaid"] = "mermaid",
    };

    /// <summary>The parts, top to bottom.</summary>
    public static IReadOnlyList<CellPart> Split(string code)
    {
        var parts = new List<CellPart>();
        var lines = SourceText.From(code).Lines;
        var language = CSharp;
        var start = 0;
        while (FindChange(code, lines, start, language) is var (line, next))
        {
            parts.Add(Part(code, lines, language, start..line));
            (language, start) = (next, line + 1);
        }

        parts.Add(Part(code, lines, language, start..lines.Count));
        return [.. parts.Where(part => !string.IsNullOrWhiteSpace(part.Text))];
    }

    private static CellPart Part(string code, TextLineCollection lines, string language, Range range)
    {
        var (first, end) = (Position(range.Start.Value), Position(range.End.Value));
        var text = language == CSharp ? Blank(code[..first]) + code[first..end] : code[first..end].TrimEnd('\n', '\r');
        return new(language, first, text);

        int Position(int line) => line < lines.Count ? lines[line].Start : code.Length;
    }

    private static (int Line, string Language)? FindChange(
        string code,
        TextLineCollection lines,
        int start,
        string language
    )
    {
        if (start >= lines.Count)
        {
            return null;
        }

        var magics =
            language == CSharp
                ? DirectiveReader.Read(Blank(code[..lines[start].Start]) + code[lines[start].Start..])
                : lines.Skip(start).Select(Magic).OfType<Directive>();
        var change = magics.OfType<MagicDirective>().FirstOrDefault(magic => Languages.ContainsKey(magic.Name));
        return change is null ? null : (change.Line - 1, Languages[change.Name]);
    }

    private static MagicDirective? Magic(TextLine line)
    {
        var text = line.ToString();
        return text.StartsWith("#!", StringComparison.Ordinal) ? new(line.LineNumber + 1, text[2..].Trim(), "") : null;
    }

    private static string Blank(string text) =>
        string.Create(
            text.Length,
            text,
            (blank, original) =>
            {
                for (var i = 0; i < blank.Length; i++)
                {
                    blank[i] = original[i] is '\n' or '\r' ? original[i] : ' ';
                }
            }
        );
}
