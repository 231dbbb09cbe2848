using System.Text.Json.Nodes;
using InitLab.Jupyter.Sessions;
using InitLab.Jupyter.Wire;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Jupyter.Handlers;

/// <summary>Runs a cell.</summary>
/// <param name="session">The session of cells.</param>
/// <param name="messages">Publishes what cells put out.</param>
internal sealed class ExecuteHandler(KernelSession session, OutputMessage messages) : IRequestHandler
{
    public const string Type = "execute_request";

    public string RequestType => Type;

    /// <summary>Whether a failure of the cell is to stop those that wait behind it.</summary>
    public static bool StopsOnError(Request request)
    {
        try
        {
            return request.Content.Flag("stop_on_error", absent: true);
        }
        catch (InvalidContentException)
        {
            return false;
        }
    }

    public async Task<JsonObject?> ReplyAsync(Conversation conversation)
    {
        var fields = conversation.Request.Content;
        var isSilent = fields.Flag("silent", absent: false);
        var expressions = fields.Texts("user_expressions");
        var cell = new CellRequest(fields.Text("code"))
        {
            Metadata = conversation.Request.Metadata.ToJson(),
            IsStored = fields.Flag("store_history", absent: true) && !isSilent,
            MayAsk = fields.Flag("allow_stdin", absent: true),
        };
        _ = fields.Flag("stop_on_error", absent: true);

        using var run = session.Begin(cell, conversation);
        if (!isSilent)
        {
            conversation.Publish("execute_input", new() { ["code"] = cell.Code, ["execution_count"] = run.Count });
        }

        void Emit(Output output)
        {
            if (!isSilent)
            {
                messages.Publish(output, conversation);
            }
        }

        var outcome = await run.ExecuteAsync(Emit);
        if (CellError.Of(outcome) is { } error)
        {
            Emit(error);
            var failed = ErrorReply.Of(error);
            failed["execution_count"] = run.Count;
            return failed;
        }

        return new()
        {
            ["status"] = "ok",
            ["execution_count"] = run.Count,
            ["payload"] = new JsonArray(),
            ["user_expressions"] = await UserExpressions.EvaluateAsync(expressions, run),
        };
    }
}
