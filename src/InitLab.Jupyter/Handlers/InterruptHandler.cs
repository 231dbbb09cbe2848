using System.Text.Json.Nodes;
using InitLab.Jupyter.Sessions;

namespace InitLab.Jupyter.Handlers;

/// <summary>Interrupts the cell that runs, if one does.</summary>
/// <param name="session">The session of cells.</param>
internal sealed class InterruptHandler(KernelSession session) : IRequestHandler
{
    public string RequestType => "interrupt_request";

    public Task<JsonObject?> ReplyAsync(Conversation conversation)
    {
        session.Interrupt();
        return Task.FromResult<JsonObject?>(new() { ["status"] = "ok" });
    }
}
