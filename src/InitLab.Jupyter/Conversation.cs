using System.Text.Json.Nodes;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter;

/// <summary>One request and what the kernel has to say to it.</summary>
/// <param name="request">The request.</param>
/// <param name="send">Sends a message.</param>
internal sealed class Conversation(Request request, Action<Outgoing> send)
{
    public Request Request => request;

    /// <summary>Done when the request was answered and its end was published.</summary>
    public Action? Afterwards { get; set; }

    /// <summary>Tells all front ends of something that belongs to the request.</summary>
    public void Publish(string type, JsonObject content, JsonObject? metadata = null) =>
        send(new(WireChannel.Iopub, request, type, content) { Metadata = metadata });

    /// <summary>Tells all front ends what the kernel is at: <c>busy</c> or <c>idle</c>.</summary>
    public void PublishState(string state) => Publish("status", new() { ["execution_state"] = state });

    /// <summary>Answers the request where it came from.</summary>
    public void Reply(JsonObject content) =>
        send(
            new(request.Channel, request, request.Type.Replace("_request", "_reply", StringComparison.Ordinal), content)
        );

    /// <summary>Asks the front end that sent the request for a line of input.</summary>
    public void AskForInput(string prompt, bool isPassword) =>
        send(
            new(WireChannel.Stdin, request, "input_request", new() { ["prompt"] = prompt, ["password"] = isPassword })
        );
}
