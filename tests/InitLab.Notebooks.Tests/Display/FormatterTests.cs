using System.Data;
using System.Globalization;
using InitLab.Notebooks.Display;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Tests.Display;

public sealed class FormatterTests
{
    public static TheoryData<object?, string> Scalars =>
        new()
        {
            { null, "null" },
            { 1.5, "1.5" },
            { 1e-300, "1E-300" },
            { double.NaN, "NaN" },
            { true, "True" },
            { 'c', "c" },
            { "text", "text" },
            { DayOfWeek.Monday, "Monday" },
            { new DateTime(2026, 1, 31, 7, 5, 0, DateTimeKind.Utc), "2026-01-31 07:05:00" },
            { new DateOnly(2026, 1, 31), "2026-01-31" },
            { TimeSpan.FromSeconds(90), "00:01:30" },
            { typeof(Dictionary<string, int[]>), "Dictionary<string, int[]>" },
            { new InvalidOperationException("no"), "System.InvalidOperationException: no" },
            { Task.FromResult(5), "Task (RanToCompletion, 5)" },
            { Task.CompletedTask, "Task (RanToCompletion)" },
            { new Uri("https://example.org/"), "https://example.org/" },
        };

    [Theory]
    [MemberData(nameof(Scalars))]
    public void A_scalar_is_its_text_and_nothing_else(object? value, string text)
    {
        var bundle = Formatter.Format(value);

        Assert.Equal(text, Plain(bundle));
        Assert.Equal([MimeBundle.PlainText], Mimes(bundle));
    }

    [Fact]
    public void Text_is_the_same_in_every_culture()
    {
        var culture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
        CultureInfo.CurrentCulture = culture;

        Assert.Equal("[1.5, (2.5, x)]", Plain(Formatter.Format(new object[] { 1.5, (2.5, "x") })));
        Assert.Same(culture, CultureInfo.CurrentCulture);
    }

    [Fact]
    public void An_svg_text_is_drawn()
    {
        var bundle = Formatter.Format("<svg></svg>");

        Assert.Equal("<svg></svg>", Html(bundle));
    }

    [Fact]
    public void A_mime_bundle_of_its_own_comes_first_and_as_it_is()
    {
        var bundle = Formatter.Format(new Bundled());

        Assert.Equal(["application/json", "text/html", "text/plain"], Mimes(bundle));
        Assert.Equal(1, bundle.Items["application/json"]["a"]!.GetValue<int>());
        Assert.Equal("<i>b</i>", Html(bundle));
        Assert.Equal("a bundle", Plain(bundle));
    }

    [Theory]
    [InlineData(typeof(ByConvention))]
    [InlineData(typeof(DerivedByConvention))]
    public void A_formatter_is_found_by_the_name_of_its_attribute_also_on_a_base_class(Type type)
    {
        var bundle = Formatter.Format(Activator.CreateInstance(type));

        Assert.Equal(["text/html", "text/markdown", "text/plain"], Mimes(bundle));
        Assert.Equal("text/html of by convention", Html(bundle));
    }

    [Fact]
    public void Without_preferred_types_a_formatter_gives_html() =>
        Assert.Equal(["text/html", "text/plain"], Mimes(Formatter.Format(new ByConventionHtml())));

    [Fact]
    public void A_type_with_ToHtml_is_shown_by_it()
    {
        var bundle = Formatter.Format(new WithHtml());

        Assert.Equal(("<b>html</b>", "plain"), (Html(bundle), Plain(bundle)));
    }

    [Theory]
    [InlineData(typeof(ThrowingHtml), "ThrowingHtml cannot be shown: its ToHtml() threw FormatException: broken")]
    [InlineData(typeof(ThrowingText), "ThrowingText cannot be shown: its ToString() threw FormatException: broken")]
    [InlineData(
        typeof(ThrowingBundle),
        "ThrowingBundle cannot be shown: its ToMimeBundle() threw FormatException: broken"
    )]
    [InlineData(
        typeof(ThrowingFormatter),
        "ThrowingFormatter cannot be shown: its formatter threw FormatException: broken"
    )]
    public void A_format_of_its_own_that_fails_is_named(Type type, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<DisplayException>(() => Formatter.Format(Activator.CreateInstance(type))).Message
        );

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
            "<table><tbody><tr><td>Inner</td><td><details><summary>{ X = 1 }</summary>"
                + "<table><tbody><tr><td>X</td><td>1</td></tr></tbody></table></details></td></tr></tbody></table>",
            html
        );
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
    public void A_type_with_a_text_of_its_own_is_that_text_even_when_it_is_a_sequence() =>
        Assert.Equal(
            ("a worded list", false),
            (Plain(Formatter.Format(new Worded())), Formatter.Format(new Worded()).Items.ContainsKey(MimeBundle.Html))
        );

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

    [Fact]
    public void Markup_is_shown_in_its_language() =>
        Assert.Equal("<hr>", Html(Formatter.Format(NotebookDisplay.HTML("<hr>"))));

    [Fact]
    public void Display_outside_a_cell_says_what_to_do() =>
        Assert.Contains(
            "cell",
            Assert.Throws<InvalidOperationException>(() => 1.Display()).Message,
            StringComparison.Ordinal
        );

    private static string Plain(MimeBundle bundle) => bundle.Items[MimeBundle.PlainText].GetValue<string>();

    private static List<string> Mimes(MimeBundle bundle) => [.. bundle.Items.Keys];

    private static string Html(MimeBundle bundle) => bundle.Items[MimeBundle.Html].GetValue<string>();

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
