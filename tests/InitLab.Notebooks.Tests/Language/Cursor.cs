using InitLab.Notebooks.Scripting;
using InitLab.Notebooks.Scripting.Language;

namespace InitLab.Notebooks.Tests.Language;

/// <summary>Questions about code in which <c>|</c> marks the cursor.</summary>
internal static class Cursor
{
    public static async Task<CompletionList> CompleteAsync(this ScriptSession session, string marked)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        return await session.CompleteAsync(marked.Remove(position, 1), position, TestContext.Current.CancellationToken);
    }

    public static async Task<IReadOnlyList<string>> TextsAsync(this ScriptSession session, string marked) =>
        [.. (await session.CompleteAsync(marked)).Entries.Select(entry => entry.Text)];

    public static async Task<Inspection?> InspectAsync(this ScriptSession session, string marked, bool detailed = false)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        return await session.InspectAsync(
            marked.Remove(position, 1),
            position,
            detailed,
            TestContext.Current.CancellationToken
        );
    }
}
