using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

/// <summary>A cell and its outputs as the fields that nbformat 4.5 stores.</summary>
internal static class CellFields
{
    internal static Dictionary<string, object?> Of(Cell cell)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = cell.Id,
            ["metadata"] = NotebookWriter.Without(cell.Metadata, "trusted"),
            ["source"] = TextLines.Split(cell.Source),
        };
        switch (cell)
        {
            case MarkdownCell markdown:
                fields["cell_type"] = "markdown";
                AddAttachments(fields, markdown.Attachments);
                break;
            case RawCell raw:
                fields["cell_type"] = "raw";
                AddAttachments(fields, raw.Attachments);
                break;
            case CodeCell code:
                fields["cell_type"] = "code";
                fields["execution_count"] = code.ExecutionCount;
                fields["outputs"] = code.Outputs.Select(Of).ToList();
                break;
        }

        return fields;
    }

    private static Dictionary<string, object?> Of(Output output) =>
        output switch
        {
            StreamOutput stream => new(StringComparer.Ordinal)
            {
                ["output_type"] = "stream",
                ["name"] = stream.Name,
                ["text"] = TextLines.Split(stream.Text),
            },
            DisplayOutput display => new(StringComparer.Ordinal)
            {
                ["output_type"] = "display_data",
                ["data"] = Of(display.Data.Items),
                ["metadata"] = display.Metadata,
            },
            ExecuteResult result => new(StringComparer.Ordinal)
            {
                ["output_type"] = "execute_result",
                ["execution_count"] = result.ExecutionCount,
                ["data"] = Of(result.Data.Items),
                ["metadata"] = result.Metadata,
            },
            ErrorOutput error => new(StringComparer.Ordinal)
            {
                ["output_type"] = "error",
                ["ename"] = error.Name,
                ["evalue"] = error.Value,
                ["traceback"] = error.Traceback,
            },
            _ => throw new NotebookFormatException($"An output of the kind {output.GetType().Name} cannot be stored."),
        };

    private static void AddAttachments(Dictionary<string, object?> fields, JsonObject? attachments)
    {
        if (attachments is not null)
        {
            fields["attachments"] = attachments.ToDictionary(
                file => file.Key,
                file => file.Value is JsonObject bundle ? Of(bundle) : (object?)file.Value,
                StringComparer.Ordinal
            );
        }
    }

    private static Dictionary<string, object?> Of<TValue>(IEnumerable<KeyValuePair<string, TValue>> bundle)
        where TValue : JsonNode? =>
        bundle.ToDictionary(item => item.Key, item => Stored(item.Key, item.Value), StringComparer.Ordinal);

    private static object? Stored(string type, JsonNode? value) =>
        MimeTypes.IsJson(type) || Fields.Lines(value) is not string text ? value
        : MimeTypes.IsStoredAsLines(type) ? TextLines.Split(text)
        : text;
}
