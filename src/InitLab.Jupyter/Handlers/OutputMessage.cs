using System.Diagnostics;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Jupyter.Handlers;

/// <summary>What a cell puts out, as the messages that front ends listen to.</summary>
internal static class OutputMessage
{
    public static void Publish(Output output, Conversation conversation)
    {
        var (type, content) = output switch
        {
            StreamOutput stream => ("stream", new() { ["name"] = stream.Name, ["text"] = stream.Text }),
            DisplayOutput display => ("display_data", Display(display)),
            ExecuteResult result => ("execute_result", Result(result)),
            ErrorOutput error => ("error", ErrorReply.Fields(error)),
            _ => throw new UnreachableException($"There is no message for {output.GetType().Name}."),
        };
        conversation.Publish(type, content);
    }

    /// <summary>The representations of a value.</summary>
    public static JsonObject Data(MimeBundle bundle) =>
        new(bundle.Items.Select(item => KeyValuePair.Create<string, JsonNode?>(item.Key, item.Value.DeepClone())));

    private static JsonObject Display(DisplayOutput display) =>
        new()
        {
            ["data"] = Data(display.Data),
            ["metadata"] = display.Metadata.DeepClone(),
            ["transient"] = display.DisplayId is { } id ? new JsonObject { ["display_id"] = id } : new JsonObject(),
        };

    private static JsonObject Result(ExecuteResult result) =>
        new()
        {
            ["execution_count"] = result.ExecutionCount,
            ["data"] = Data(result.Data),
            ["metadata"] = result.Metadata.DeepClone(),
        };
}
