using System.Text.Json.Nodes;
using InitLab.Jupyter.Wire;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Jupyter.Handlers;

/// <summary>Tells what is known of the name at the cursor.</summary>
/// <param name="session">The session that the code is seen from.</param>
internal sealed class InspectHandler(ScriptSession session) : IRequestHandler
{
    public string RequestType => "inspect_request";

    public async Task<JsonObject?> ReplyAsync(Conversation conversation)
    {
        var fields = conversation.Request.Content;
        var place = CodePlace.In(fields);
        var isDetailed = fields.Number("detail_level", absent: 0) > 0;
        var found = await session.InspectAsync(place.Code, place.Position, isDetailed, CancellationToken.None);
        var data = new JsonObject();
        if (found is not null)
        {
            data[MimeBundle.PlainText] = found.PlainText;
            data[MimeBundle.Markdown] = found.Markdown;
        }

        return new()
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = data,
            ["metadata"] = new JsonObject(),
        };
    }
}
