using System.Text.Json.Nodes;

namespace InitLab.Jupyter.Handlers;

/// <summary>Lists the open comms: there are none, because the kernel has no targets for them.</summary>
internal sealed class CommInfoHandler : IRequestHandler
{
    public string RequestType => "comm_info_request";

    public Task<JsonObject?> ReplyAsync(Conversation conversation) =>
        Task.FromResult<JsonObject?>(new() { ["status"] = "ok", ["comms"] = new JsonObject() });
}
