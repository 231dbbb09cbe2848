using System.Text.Json.Nodes;
using InitLab.Jupyter.Sessions;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Jupyter.Handlers;

/// <summary>Expressions that a front end wants the values of after a cell.</summary>
internal static class UserExpressions
{
    /// <summary>Evaluates each; one that fails does not keep the others from their values.</summary>
    public static async Task<JsonObject> EvaluateAsync(
        IReadOnlyList<(string Name, string Code)> expressions,
        CellRunning run
    )
    {
        var values = new JsonObject();
        foreach (var (name, code) in expressions)
        {
            ExecuteResult? value = null;
            var outcome = await run.EvaluateAsync(code, output => value = output as ExecuteResult ?? value);
            values[name] = CellError.Of(outcome) is { } error ? ErrorReply.Of(error) : Value(value);
        }

        return values;
    }

    private static JsonObject Value(ExecuteResult? value) =>
        new()
        {
            ["status"] = "ok",
            ["data"] = value is null ? new JsonObject() : OutputMessage.Data(value.Data),
            ["metadata"] = new JsonObject(),
        };
}
