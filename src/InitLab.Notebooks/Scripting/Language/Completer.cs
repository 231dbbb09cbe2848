using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace InitLab.Notebooks.Scripting.Language;

/// <summary>What may stand at a place of C# code, from Roslyn's completion service.</summary>
internal static class Completer
{
    public static async Task<CompletionList> CompleteAsync(
        Document document,
        int position,
        CancellationToken cancellationToken
    )
    {
        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, position, cancellationToken: cancellationToken);
        var text = (await document.GetTextAsync(cancellationToken)).ToString();
        var word = list.Span;
        if (word.Start > position)
        {
            word = new(position, 0);
        }

        var prefix = text[word.Start..position];
        var isMember = text.AsSpan(0, word.Start).TrimEnd().EndsWith(".");
        var changes = new List<(TextChange Change, string Kind)>();
        foreach (var item in list.ItemsList.Where(item => IsOffered(item, prefix)).OrderBy(item => Rank(item, prefix)))
        {
            changes.Add((await ChangeAsync(item), EntryKind.Of(item.Tags, isMember)));
        }

        return Join(text, word, changes);

        async Task<TextChange> ChangeAsync(CompletionItem item) =>
            item.IsComplexTextEdit
                ? AtWord(
                    (await service.GetChangeAsync(document, item, cancellationToken: cancellationToken)).TextChanges
                )
                : new(word, Inserted(item));

        // An override may also want usings at the top: no front end can put in two texts at once.
        TextChange AtWord(ImmutableArray<TextChange> all) => all.First(change => change.Span.IntersectsWith(word));
    }

    // Snippets, and names whose namespace is not imported, would change more than the word.
    private static bool IsOffered(CompletionItem item, string prefix) =>
        item.InlineDescription.Length == 0
        && item.Tags.IndexOf(WellKnownTags.Snippet) < 0
        && item.DisplayText.Length > 0
        && (char.IsLetter(item.DisplayText[0]) || item.DisplayText[0] is '_' or '@')
        && item.FilterText.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static int Rank(CompletionItem item, string prefix) =>
        item.FilterText.StartsWith(prefix, StringComparison.Ordinal) ? 0 : 1;

    private static string Inserted(CompletionItem item) =>
        item.Properties.TryGetValue("InsertionText", out var text) ? text
        : item.DisplayTextSuffix == ":" ? item.DisplayText + ":"
        : item.DisplayText;

    // An override also replaces the modifiers before it: every entry then starts where the longest does.
    private static CompletionList Join(string text, TextSpan word, List<(TextChange Change, string Kind)> changes)
    {
        var start = changes.Select(change => change.Change.Span.Start).Append(word.Start).Min();
        var end = changes.Select(change => change.Change.Span.End).Append(word.End).Max();
        return new(
            start,
            end,
            [
                .. changes
                    .Select(change => new CompletionEntry(Widen(change.Change), change.Kind))
                    .DistinctBy(entry => entry.Text, StringComparer.Ordinal),
            ]
        );

        string Widen(TextChange change) => text[start..change.Span.Start] + change.NewText + text[change.Span.End..end];
    }
}
