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
    public void A_type_with_a_text_of_its_own_is_that_text_even_when_it_is_a_sequence() =>
        Assert.Equal(
            ("a worded list", false),
            (Plain(Formatter.Format(new Worded())), Formatter.Format(new Worded()).Items.ContainsKey(MimeBundle.Html))
        );

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
}
