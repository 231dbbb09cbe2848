using System.Text.Json.Nodes;

namespace InitLab.Jupyter.Handlers;

/// <summary>Closes a comm as soon as a front end opens it: the kernel knows no target.</summary>
internal sealed class CommOpenHandler : IRequestHandler
{
    public string RequestType => "comm_open";

    public Task<JsonObject?> ReplyAsync(Conversation conversation)
    {
        var id = conversation.Request.Content.Text("comm_id");
        conversation.Publish("comm_close", new() { ["comm_id"] = id, ["data"] = new JsonObject() });
        return Task.FromResult<JsonObject?>(null);
    }
}
