using System.Data;
using InitLab.Notebooks.Display;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Tests.Display;

public sealed class TableTests
{
    private static string Plain(MimeBundle bundle) => bundle.Items[MimeBundle.PlainText].GetValue<string>();

    private static string Html(MimeBundle bundle) => bundle.Items[MimeBundle.Html].GetValue<string>();

    [Fact]
    public void A_sequence_of_scalars_is_a_table_of_its_first_items()
    {
        var bundle = Formatter.Format(Enumerable.Range(0, 100).ToArray());

        Assert.Equal(
            "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, … 80 more]",
            Plain(bundle)
        );
        Assert.StartsWith(
            "<table><thead><tr><th></th><th>value</th></tr></thead><tbody><tr><td>0</td><td>0</td></tr>",
            Html(bundle),
            StringComparison.Ordinal
        );
        Assert.EndsWith("<td>19</td></tr></tbody></table><p>… 80 more</p>", Html(bundle), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_of_objects_has_a_column_for_each_member() =>
        Assert.Equal(
            "<table><thead><tr><th></th><th>Name</th><th>Size</th></tr></thead><tbody>"
                + "<tr><td>0</td><td>a</td><td>1</td></tr><tr><td>1</td><td>b</td><td>2</td></tr></tbody></table>",
            Html(Formatter.Format(new[] { new { Name = "a", Size = 1 }, new { Name = "b", Size = 2 } }))
        );

    [Fact]
    public void An_infinite_sequence_is_cut() =>
        Assert.EndsWith("19, …]", Plain(Formatter.Format(Endless())), StringComparison.Ordinal);

    [Fact]
    public void A_sequence_that_throws_shows_what_it_gave_and_the_error() =>
        Assert.Equal("[1, (FormatException: broken)]", Plain(Formatter.Format(Broken())));

    [Fact]
    public void What_is_shown_is_encoded()
    {
        var html = Html(
            Formatter.Format(new Dictionary<string, string>(StringComparer.Ordinal) { ["<k>"] = "<script>" })
        );

        Assert.Contains("<td>&lt;k&gt;</td><td>&lt;script&gt;</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_is_a_table_of_its_members_and_a_member_that_throws_shows_why()
    {
        var bundle = Formatter.Format(new Thing());

        Assert.Equal("Thing { Name = thing, Bad = (FormatException: broken), Field = 3 }", Plain(bundle));
        Assert.Contains("<td>Bad</td><td>(FormatException: broken)</td>", Html(bundle), StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_values_unfold()
    {
        var html = Html(Formatter.Format(new { Inner = new { X = 1 } }));

        Assert.Equal(
            "<table><tbody><tr><td>Inner</td><td><details><summary style=\"display:list-item\">{ X = 1 }</summary>"
                + "<table><tbody><tr><td>X</td><td>1</td></tr></tbody></table></details></td></tr></tbody></table>",
            html
        );
    }

    [Fact]
    public void Parts_of_pairs_and_tuples_read_as_they_do_by_themselves()
    {
        var pairs = new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = new[] { 1, 2 }, ["b"] = null };

        Assert.Equal("[[a, [1, 2]], [b, null]]", Plain(Formatter.Format(pairs)));
        Assert.Equal("(x, [1, 2])", Plain(Formatter.Format(("x", new[] { 1, 2 }))));
        Assert.Equal("[[k, [1]]]", Plain(Formatter.Format(new System.Collections.Hashtable { ["k"] = new[] { 1 } })));
    }

    [Fact]
    public void A_cycle_ends()
    {
        var node = new Node();
        node.Next = node;

        var bundle = Formatter.Format(node);

        Assert.Equal("Node { Next = (cycle) }", Plain(bundle));
        Assert.Contains("(cycle)", Html(bundle), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bottomless_structure_ends() => Assert.True(Html(Formatter.Format(new Bottomless())).Length < 10_000);

    [Fact]
    public void A_huge_text_inside_a_table_is_cut() =>
        Assert.True(Html(Formatter.Format(new { Text = new string('x', 1_000_000) })).Length < 5_000);

    [Fact]
    public void A_record_is_a_table_with_its_own_text()
    {
        var bundle = Formatter.Format(new Point(1, 2));

        Assert.Equal("Point { X = 1, Y = 2 }", Plain(bundle));
        Assert.Equal(
            "<table><tbody><tr><td>X</td><td>1</td></tr><tr><td>Y</td><td>2</td></tr></tbody></table>",
            Html(bundle)
        );
    }

    [Fact]
    public void A_grid_is_a_table_of_rows_and_columns() =>
        Assert.Equal(
            "<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>",
            Html(
                Formatter.Format(
                    new[,]
                    {
                        { 1, 2 },
                        { 3, 4 },
                    }
                )
            )
        );

    [Fact]
    public void A_data_table_has_its_columns()
    {
        using var table = new DataTable("t");
        table.Columns.Add("a");
        table.Rows.Add("1");

        Assert.Equal(
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
            Html(Formatter.Format(table))
        );
        Assert.Equal("t (1 rows x 1 columns)", Plain(Formatter.Format(table)));
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
        {
            yield return i;
        }
    }

    private static IEnumerable<int> Broken()
    {
        yield return 1;
        throw new FormatException("broken");
    }
}
