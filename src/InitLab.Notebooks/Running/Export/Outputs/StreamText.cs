using System.Net;
using System.Text.RegularExpressions;

namespace InitLab.Notebooks.Running.Export.Outputs;

/// <summary>Printed text as HTML: without a terminal's colours, folded when it is long.</summary>
internal static partial class StreamText
{
    private const int LinesBeforeFolding = 24;

    internal static string Html(string text, string style, string what = "output")
    {
        var plain = Plain(text).TrimEnd('\n');
        var lines = plain.AsSpan().Count('\n') + 1;
        var block = $"<pre class=\"{style}\">{WebUtility.HtmlEncode(plain)}</pre>";
        return plain.Length == 0 ? ""
            : lines <= LinesBeforeFolding ? block
            : $"<details class=\"long\"><summary>{lines} lines of {what}</summary>{block}</details>";
    }

    /// <summary>The text without control sequences; a line that was written over keeps its last state.</summary>
    internal static string Plain(string text)
    {
        var lines = ControlSequence().Replace(text, "").Split('\n').Select(LastState);
        return string.Concat(string.Join('\n', lines).Where(letter => letter is '\n' or '\t' or >= ' '));
    }

    private static string LastState(string line)
    {
        var written = line.TrimEnd('\r');
        return written[(written.LastIndexOf('\r') + 1)..];
    }

    [GeneratedRegex(
        @"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[@-Z\\-_])",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex ControlSequence();
}
