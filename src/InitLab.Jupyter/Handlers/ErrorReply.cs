using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Jupyter.Handlers;

/// <summary>The content of replies that say what went wrong.</summary>
internal static class ErrorReply
{
    public static JsonObject Of(string name, string message) => Of(new ErrorOutput(name, message, [message]));

    public static JsonObject Of(ErrorOutput error)
    {
        var reply = Fields(error);
        reply.Insert(0, "status", "error");
        return reply;
    }

    /// <summary>The error alone, as it is published.</summary>
    public static JsonObject Fields(ErrorOutput error) =>
        new()
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Value,
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        };
}
