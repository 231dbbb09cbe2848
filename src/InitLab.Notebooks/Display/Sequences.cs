using System.Collections;
using System.Reflection;

namespace InitLab.Notebooks.Display;

/// <summary>A sequence as a table: a row for each item, a column for each member the items share.</summary>
internal static class Sequences
{
    public static string Of(IEnumerable sequence, Nesting nesting)
    {
        var (items, more) = Parts.Take(sequence, Nesting.Items);
        var members = SharedMembers(items);
        IEnumerable<string> header = ["", .. members.Count == 0 ? ["value"] : members.Select(member => member.Name)];
        var rows = items.Select((item, index) => Row(item, index, members, nesting));
        return HtmlTable.Build(header, rows, HtmlTable.More(more));
    }

    private static IEnumerable<string> Row(object? item, int index, List<MemberInfo> members, Nesting nesting)
    {
        var cells =
            members.Count == 0 || item is null or Unreadable
                ? [HtmlTable.OfPart(item, nesting)]
                : members.Select(member => HtmlTable.OfPart(Parts.Read(item, member), nesting));
        return [$"{index}", .. cells];
    }

    private static List<MemberInfo> SharedMembers(IReadOnlyList<object?> items)
    {
        var types = items
            .Where(item => item is not (null or Unreadable))
            .Select(item => item!.GetType())
            .Distinct()
            .ToList();
        var first = items.FirstOrDefault(item => item is not (null or Unreadable));
        return types.Count == 1 && first is not IEnumerable && Shape.HasParts(first!) && !OwnHtml.IsOf(types[0])
            ? [.. Parts.ReadableMembers(types[0]).Take(Nesting.Members)]
            : [];
    }
}
