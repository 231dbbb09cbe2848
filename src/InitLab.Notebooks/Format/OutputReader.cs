using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Format;

/// <summary>One output of a code cell from its JSON.</summary>
internal static class OutputReader
{
    internal static Output Read(JsonNode? node, string place)
    {
        var fields = Fields.Of(node, place);
        Output output = fields.TakeText("output_type") switch
        {
            "stream" => new StreamOutput(fields.TakeText("name"), fields.TakeLines("text")),
            "display_data" => new DisplayOutput(Data(fields), fields.TakeObject("metadata")),
            "execute_result" => new ExecuteResult(
                fields.TakeCount("execution_count"),
                Data(fields),
                fields.TakeObject("metadata")
            ),
            "error" => new ErrorOutput(
                fields.TakeText("ename"),
                fields.TakeText("evalue"),
                fields.TakeListOfText("traceback")
            ),
            _ => throw fields.Wrong("output_type", "\"stream\", \"display_data\", \"execute_result\" or \"error\""),
        };
        fields.HasOnly();
        return output;
    }

    private static MimeBundle Data(Fields fields)
    {
        var data = fields.TakeObject("data");
        var items = new OrderedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var (type, value) in data.ToArray())
        {
            data.Remove(type);
            items.Add(
                type,
                (MimeTypes.IsJson(type) ? value : Joined(value))
                    ?? throw fields.Wrong("data", $"for {type} text, a list of lines or JSON")
            );
        }

        return new MimeBundle(items);
    }

    private static JsonValue? Joined(JsonNode? value) =>
        Fields.Lines(value) is string text ? JsonValue.Create(text) : null;
}
