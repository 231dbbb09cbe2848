using System.Net;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running.Export.Outputs;

/// <summary>The error that ended a cell, in a box: what it is first, where it came from below.</summary>
internal static class ErrorHtml
{
    private const int LinesShown = 12;

    internal static string Of(ErrorOutput error)
    {
        var lines = StreamText
            .Plain(string.Join('\n', error.Traceback))
            .Split('\n')
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .ToList();
        var more = lines.Count > LinesShown ? $"\n… {lines.Count - LinesShown} more lines" : "";
        var trace = StreamText.Html(string.Join('\n', lines.Take(LinesShown)) + more, "traceback");
        var message = WebUtility.HtmlEncode(StreamText.Plain(error.Value));
        var name = WebUtility.HtmlEncode(StreamText.Plain(error.Name));
        return $"<div class=\"error\"><p><strong>{name}</strong> {message}</p>{trace}</div>\n";
    }
}
