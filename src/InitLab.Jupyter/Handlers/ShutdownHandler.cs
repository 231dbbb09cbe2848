using System.Text.Json.Nodes;

namespace InitLab.Jupyter.Handlers;

/// <summary>Ends the kernel once it has said that it will.</summary>
/// <param name="stop">Ends the kernel.</param>
internal sealed class ShutdownHandler(Action stop) : IRequestHandler
{
    public string RequestType => "shutdown_request";

    public Task<JsonObject?> ReplyAsync(Conversation conversation)
    {
        var isRestart = conversation.Request.Content.Flag("restart", absent: false);
        JsonObject Content() => new() { ["status"] = "ok", ["restart"] = isRestart };
        // Other front ends of the same kernel learn of it here.
        conversation.Publish("shutdown_reply", Content());
        conversation.Afterwards = stop;
        return Task.FromResult<JsonObject?>(Content());
    }
}
