using System.Collections;
using System.Data;
using System.Net;
using System.Text;

namespace InitLab.Notebooks.Display;

/// <summary>A value made of parts as an HTML table; parts made of parts unfold inside it.</summary>
internal static class HtmlTable
{
    public static string Of(object value) => Of(value, new Nesting());

    /// <summary>A part of a value: its text, or its own table to unfold.</summary>
    public static string OfPart(object? value, Nesting nesting)
    {
        if (value is not null && OwnHtml.Of(value) is { } html)
        {
            return html;
        }

        var text = Encode(PlainText.OfPart(value, new Nesting()));
        if (value is null or Unreadable || !Shape.HasParts(value) || nesting.IsFull)
        {
            return text;
        }

        // The style brings back the triangle that the style sheet of Jupyter's Notebook takes away.
        return nesting.IsCycle(value)
            ? "(cycle)"
            : $"<details><summary style=\"display:list-item\">{text}</summary>{Of(value, nesting)}</details>";
    }

    private static string Of(object value, Nesting nesting) =>
        nesting.Inside(
            value,
            () =>
                value switch
                {
                    DataTable table => OfDataTable(table, nesting),
                    Array { Rank: 2 } grid => Grid.Of(grid, nesting),
                    IDictionary entries => OfEntries(entries, nesting),
                    IEnumerable sequence => Sequences.Of(sequence, nesting),
                    _ => OfMembers(value, nesting),
                }
        );

    /// <summary>A table of rows whose cells are HTML already.</summary>
    public static string Build(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows, string note)
    {
        var html = new StringBuilder("<table>");
        var names = header.ToList();
        if (names.Count > 0)
        {
            html.Append("<thead><tr>");
            names.ForEach(name => html.Append("<th>").Append(Encode(name)).Append("</th>"));
            html.Append("</tr></thead>");
        }

        html.Append("<tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{cell}</td>")).Append("</tr>");
        }

        html.Append("</tbody></table>");
        return note.Length == 0 ? html.ToString() : html.Append("<p>").Append(note).Append("</p>").ToString();
    }

    /// <summary>What is said of the rows that are not shown.</summary>
    public static string More(long more) =>
        more switch
        {
            0 => "",
            < 0 => "… and more",
            _ => $"… {more} more",
        };

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string OfMembers(object value, Nesting nesting)
    {
        var members = Parts.MembersOf(value);
        var rows = members.Take(Nesting.Members).Select(m => new[] { Encode(m.Name), OfPart(m.Value, nesting) });
        return Build([], rows, More(Math.Max(0, members.Count - Nesting.Members)));
    }

    private static string OfEntries(IDictionary entries, Nesting nesting)
    {
        var (items, more) = Parts.Take(entries, Nesting.Items);
        var rows = items.Select(item =>
            item is DictionaryEntry entry ? [OfPart(entry.Key, nesting), OfPart(entry.Value, nesting)]
            : item is null or Unreadable ? [OfPart(item, nesting)]
            : Parts.MembersOf(item).Select(member => OfPart(member.Value, nesting)).ToArray()
        );
        return Build(["key", "value"], rows, More(more));
    }

    private static string OfDataTable(DataTable table, Nesting nesting)
    {
        var header = table
            .Columns.Cast<DataColumn>()
            .Take(Nesting.Members)
            .Select(column => column.ColumnName)
            .ToList();
        var rows = table
            .Rows.Cast<DataRow>()
            .Take(Nesting.Items)
            .Select(row => row.ItemArray.Take(header.Count).Select(cell => OfPart(cell, nesting)));
        return Build(header, rows, More(Math.Max(0, table.Rows.Count - Nesting.Items)));
    }
}
