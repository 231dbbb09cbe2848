using System.Diagnostics;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Jupyter.Handlers;

/// <summary>What a cell puts out, as the messages that front ends listen to.</summary>
/// <param name="session">
/// The name of the kernel's session. The session numbers its displays, and a front end keeps those of the kernel before
/// a restart: the name tells them apart.
/// </param>
internal sealed class OutputMessage(string session)
{
    public void Publish(Output output, Conversation conversation)
    {
        var (type, content) = output switch
        {
            StreamOutput stream => ("stream", new() { ["name"] = stream.Name, ["text"] = stream.Text }),
            DisplayOutput display => ("display_data", Display(display.Data, display.Metadata, display.DisplayId)),
            DisplayUpdate update => ("update_display_data", Display(update.Data, update.Metadata, update.DisplayId)),
            ClearOutput clear => ("clear_output", new() { ["wait"] = clear.Wait }),
            ExecuteResult result => ("execute_result", Result(result)),
            ErrorOutput error => ("error", ErrorReply.Fields(error)),
            _ => throw new UnreachableException($"There is no message for {output.GetType().Name}."),
        };
        conversation.Publish(type, content);
    }

    /// <summary>The representations of a value.</summary>
    public static JsonObject Data(MimeBundle bundle) =>
        new(bundle.Items.Select(item => KeyValuePair.Create<string, JsonNode?>(item.Key, item.Value.DeepClone())));

    private JsonObject Display(MimeBundle data, JsonObject metadata, string? id) =>
        new()
        {
            ["data"] = Data(data),
            ["metadata"] = metadata.DeepClone(),
            ["transient"] = id is null ? new JsonObject() : new JsonObject { ["display_id"] = $"{session}_{id}" },
        };

    private static JsonObject Result(ExecuteResult result) =>
        new()
        {
            ["execution_count"] = result.ExecutionCount,
            ["data"] = Data(result.Data),
            ["metadata"] = result.Metadata.DeepClone(),
        };
}
