using System.Text.Json.Nodes;
using InitLab.Jupyter.Wire;
using InitLab.Notebooks.Scripting;

namespace InitLab.Jupyter.Handlers;

/// <summary>Says what may stand at the cursor.</summary>
/// <param name="session">The session that the code is seen from.</param>
internal sealed class CompleteHandler(ScriptSession session) : IRequestHandler
{
    public string RequestType => "complete_request";

    public async Task<JsonObject?> ReplyAsync(Conversation conversation)
    {
        var place = CodePlace.In(conversation.Request.Content);
        var list = await session.CompleteAsync(place.Code, place.Position, CancellationToken.None);
        var (start, end) = (place.CodePointsTo(list.Start), place.CodePointsTo(list.End));
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. list.Entries.Select(entry => (JsonNode)entry.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([
                    .. list.Entries.Select(entry => new JsonObject
                    {
                        ["text"] = entry.Text,
                        ["type"] = entry.Kind,
                        ["start"] = start,
                        ["end"] = end,
                    }),
                ]),
            },
        };
    }
}
