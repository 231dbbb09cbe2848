using System.Text.Json.Nodes;

namespace InitLab.Jupyter.Handlers;

/// <summary>Declines to debug, in the words of the Debug Adapter Protocol.</summary>
internal sealed class DebugHandler : IRequestHandler
{
    public string RequestType => "debug_request";

    public Task<JsonObject?> ReplyAsync(Conversation conversation)
    {
        var fields = conversation.Request.Content;
        var number = fields.Number("seq", absent: 0);
        return Task.FromResult<JsonObject?>(
            new()
            {
                ["type"] = "response",
                ["seq"] = number,
                ["request_seq"] = number,
                ["command"] = fields.Text("command", ""),
                ["success"] = false,
                ["message"] = "This kernel has no debugger.",
                ["body"] = new JsonObject(),
            }
        );
    }
}
