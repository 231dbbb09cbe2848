using System.Text.Json.Nodes;

namespace InitLab.Jupyter.Handlers;

/// <summary>Answers the requests of one type.</summary>
internal interface IRequestHandler
{
    /// <summary>The message type that it answers.</summary>
    string RequestType { get; }

    /// <summary>Does what is asked for.</summary>
    /// <param name="conversation">The request, and the way to publish what belongs to it.</param>
    /// <returns>The content of the reply, or null where none is due.</returns>
    /// <exception cref="Wire.InvalidContentException">The request's content is not as it must be.</exception>
    Task<JsonObject?> ReplyAsync(Conversation conversation);
}
