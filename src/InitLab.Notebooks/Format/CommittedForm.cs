using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

/// <summary>The form in which an executed notebook is kept in a repository: readable where no script runs.</summary>
/// <remarks>
/// A figure is stored once, as <c>application/vnd.plotly.v1+json</c>; <c>text/html</c> keeps the readable fallback and
/// loses scripts, event handlers and script addresses; <c>text/plain</c> and pictures stay.
/// </remarks>
public static class CommittedForm
{
    /// <summary>Takes the scripts out of a notebook's outputs.</summary>
    /// <param name="notebook">An executed notebook.</param>
    /// <returns>The notebook with the same cells and with outputs in the committed form.</returns>
    public static Notebook Of(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return notebook with { Cells = [.. notebook.Cells.Select(cell => cell is CodeCell code ? Of(code) : cell)] };
    }

    private static CodeCell Of(CodeCell cell) => cell with { Outputs = [.. cell.Outputs.Select(Of)] };

    private static Output Of(Output output) =>
        output switch
        {
            DisplayOutput display => display with { Data = Of(display.Data) },
            ExecuteResult result => result with { Data = Of(result.Data) },
            _ => output,
        };

    private static MimeBundle Of(MimeBundle bundle)
    {
        var items = new OrderedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var (type, value) in bundle.Items)
        {
            if (type != MimeBundle.Html || Fields.Lines(value) is not string html)
            {
                items.Add(type, value);
            }
            else if (ScriptFreeHtml.Of(html) is var readable && !string.IsNullOrWhiteSpace(readable))
            {
                items.Add(type, JsonValue.Create(readable));
            }
        }

        return new MimeBundle(items);
    }
}
