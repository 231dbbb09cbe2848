using System.Text.Json.Nodes;
using InitLab.Notebooks.Scripting;
using InitLab.Notebooks.Scripting.Language;

namespace InitLab.Jupyter.Handlers;

/// <summary>Says whether code can be run as it stands, or how its next line is to be indented.</summary>
internal sealed class IsCompleteHandler : IRequestHandler
{
    public string RequestType => "is_complete_request";

    public Task<JsonObject?> ReplyAsync(Conversation conversation)
    {
        var (status, indent) = ScriptSession.CheckCompleteness(conversation.Request.Content.Text("code"));
        var reply = new JsonObject { ["status"] = Word(status) };
        if (status == CompletenessStatus.Incomplete)
        {
            reply["indent"] = indent;
        }

        return Task.FromResult<JsonObject?>(reply);
    }

    private static string Word(CompletenessStatus status) =>
        status switch
        {
            CompletenessStatus.Complete => "complete",
            CompletenessStatus.Incomplete => "incomplete",
            CompletenessStatus.Invalid => "invalid",
            _ => "unknown",
        };
}
