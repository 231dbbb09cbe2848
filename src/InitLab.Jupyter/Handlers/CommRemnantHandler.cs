using System.Text.Json.Nodes;

namespace InitLab.Jupyter.Handlers;

/// <summary>Takes messages to comms that were never open; nothing is due to them.</summary>
/// <param name="type"><c>comm_msg</c> or <c>comm_close</c>.</param>
internal sealed class CommRemnantHandler(string type) : IRequestHandler
{
    public string RequestType => type;

    public Task<JsonObject?> ReplyAsync(Conversation conversation) => Task.FromResult<JsonObject?>(null);
}
