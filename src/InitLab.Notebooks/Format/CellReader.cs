using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

/// <summary>One cell from its JSON.</summary>
internal static class CellReader
{
    internal static Cell Read(JsonNode? node, string place, int index, bool needsId)
    {
        var fields = Fields.Of(node, place);
        var kind = fields.TakeText("cell_type");
        var source = fields.TakeLines("source");
        var metadata = fields.TakeObject("metadata");
        var id = needsId || fields.Has("id") ? fields.TakeText("id") : CellIds.For(index, kind, source);
        Cell cell = kind switch
        {
            "markdown" => new MarkdownCell(id, source, metadata) { Attachments = Attachments(fields) },
            "raw" => new RawCell(id, source, metadata) { Attachments = Attachments(fields) },
            "code" => Code(fields, new CodeCell(id, source, metadata)),
            _ => throw fields.Wrong("cell_type", "\"markdown\", \"code\" or \"raw\""),
        };
        fields.HasOnly();
        return cell;
    }

    private static CodeCell Code(Fields fields, CodeCell cell)
    {
        var outputs = new List<Output>();
        var count = fields.TakeCount("execution_count");
        foreach (var node in fields.TakeArray("outputs"))
        {
            outputs.Add(OutputReader.Read(node, $"{fields.Place}, output {outputs.Count + 1}"));
        }

        return cell with
        {
            ExecutionCount = count,
            Outputs = outputs,
        };
    }

    private static JsonObject? Attachments(Fields fields) =>
        fields.Has("attachments") ? fields.TakeObject("attachments") : null;
}
