using System.Text.Json.Nodes;
using InitLab.Jupyter.Sessions;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Handlers;

/// <summary>Gives earlier inputs: the last ones, a range of them, or those that match a pattern.</summary>
/// <param name="history">The inputs.</param>
internal sealed class HistoryHandler(InputHistory history) : IRequestHandler
{
    public string RequestType => "history_request";

    public Task<JsonObject?> ReplyAsync(Conversation conversation)
    {
        var fields = conversation.Request.Content;
        var withOutput = fields.Flag("output", absent: false);
        var entries = Entries(fields).Select(entry => (JsonNode)Entry(entry, withOutput));
        return Task.FromResult<JsonObject?>(new() { ["status"] = "ok", ["history"] = new JsonArray([.. entries]) });
    }

    private IReadOnlyList<HistoryEntry> Entries(Fields fields) =>
        fields.Text("hist_access_type") switch
        {
            "tail" => history.Tail(fields.Number("n", absent: null)),
            "range" => IsThisSession(fields.Number("session", absent: 0))
                ? history.Range(fields.Number("start", absent: 0) ?? 0, fields.Number("stop", absent: null))
                : [],
            "search" => history.Search(
                fields.Text("pattern", "*"),
                fields.Flag("unique", absent: false),
                fields.Number("n", absent: null)
            ),
            var other => throw new InvalidContentException(
                $"hist_access_type must be tail, range or search, not {other}."
            ),
        };

    // 0 is the protocol's word for the session under way; it is the only one that is kept.
    private static bool IsThisSession(int? session) => session is 0 or InputHistory.Session;

    private static JsonArray Entry(HistoryEntry entry, bool withOutput) =>
        [InputHistory.Session, entry.Count, withOutput ? new JsonArray(entry.Code, entry.Result) : entry.Code];
}
