using System.Text.Json.Nodes;

namespace InitLab.Jupyter.Wire;

/// <summary>The sockets that carry messages; the heartbeat carries plain bytes.</summary>
internal enum WireChannel
{
    Shell,
    Control,
    Stdin,
    Iopub,
}

/// <summary>A message that came in, its frame and signature checked.</summary>
/// <param name="Channel">Where it came from.</param>
/// <param name="Identities">The routing frames that lead back to its sender.</param>
/// <param name="Type">The message type, such as <c>execute_request</c>.</param>
/// <param name="Header">The header as it was sent: the parent of every answer.</param>
/// <param name="Content">The content's fields, not yet checked.</param>
/// <param name="Metadata">The metadata's fields, not yet checked.</param>
internal sealed record Request(
    WireChannel Channel,
    IReadOnlyList<byte[]> Identities,
    string Type,
    byte[] Header,
    Fields Content,
    Fields Metadata
);

/// <summary>A message to be sent.</summary>
/// <param name="Channel">Where it goes to.</param>
/// <param name="Parent">The request that it answers or belongs to, or null.</param>
/// <param name="Type">The message type.</param>
/// <param name="Content">The content.</param>
internal sealed record Outgoing(WireChannel Channel, Request? Parent, string Type, JsonObject Content)
{
    /// <summary>The message's metadata, or null for none.</summary>
    public JsonObject? Metadata { get; init; }
}
