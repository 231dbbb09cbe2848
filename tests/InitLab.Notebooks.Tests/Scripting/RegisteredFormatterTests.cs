using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class RegisteredFormatterTests : IAsyncLifetime
{
    private readonly Cells _cells = new();

    public async ValueTask InitializeAsync() =>
        await _cells.ValueOfAsync(
            """
            using Microsoft.DotNet.Interactive.Formatting;
            interface IShape { }
            record Square(int Side) : IShape;
            class Plain { public int X => 1; }
            """
        );

    public ValueTask DisposeAsync()
    {
        _cells.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("Formatter.Register<Square>(s => $\"side {s.Side}\");")]
    [InlineData("Formatter.Register<Square>((s, writer) => { writer.Write($\"side {s.Side}\"); });")]
    [InlineData(
        "Formatter.Register<Square>((s, context) => { context.Writer.Write($\"side {s.Side}\"); return true; });"
    )]
    [InlineData("Formatter.Register(typeof(Square), (s, writer) => writer.Write($\"side {((Square)s).Side}\"));")]
    [InlineData("Formatter.Register<IShape>(s => \"side 2\", mimeType: \"text/plain\");")]
    public async Task A_registered_text_takes_the_place_of_the_table(string register)
    {
        await _cells.ValueOfAsync(register);

        var shown = await ShownAsync("new Square(2)");

        Assert.Equal(["text/plain"], shown.Items.Keys);
        Assert.Equal("side 2", Plain(shown));
    }

    [Fact]
    public async Task Registered_html_comes_beside_the_plain_text()
    {
        await _cells.ValueOfAsync("Formatter.Register<Square>(s => $\"<b>{s.Side}</b>\", HtmlFormatter.MimeType);");

        var shown = await ShownAsync("new Square(2)");

        Assert.Equal("<b>2</b>", Html(shown));
        Assert.Equal("Square { Side = 2 }", Plain(shown));
    }

    [Fact]
    public async Task A_formatter_serves_values_inside_others()
    {
        await _cells.ValueOfAsync("Formatter.Register<Square>(s => $\"<b>{s.Side}</b>\", \"text/html\");");

        Assert.Contains("<td><b>3</b></td>", Html(await ShownAsync("new { Inner = new Square(3) }")), Ordinal);
        Assert.Contains("<td><b>4</b></td>", Html(await ShownAsync("new[] { new Square(4) }")), Ordinal);
    }

    [Fact]
    public async Task The_most_special_type_wins_and_then_the_last_one()
    {
        await _cells.ValueOfAsync(
            "Formatter.Register<Square>(s => \"first\"); Formatter.Register<Square>(s => \"square\");"
                + "Formatter.Register<IShape>(s => \"shape\"); Formatter.Register<object>(s => \"object\");"
        );

        Assert.Equal("square", await _cells.ValueOfAsync("new Square(1)"));
        Assert.Equal("object", await _cells.ValueOfAsync("new Plain()"));
    }

    [Fact]
    public async Task An_open_generic_type_serves_all_made_from_it()
    {
        await _cells.ValueOfAsync("Formatter.Register(typeof(List<>), (list, writer) => writer.Write(\"a list\"));");

        Assert.Equal("a list", await _cells.ValueOfAsync("new List<int> { 1 }"));
    }

    [Fact]
    public async Task Preferred_types_are_shown_and_no_others()
    {
        await _cells.ValueOfAsync("Formatter.SetPreferredMimeTypesFor(typeof(Square), \"application/json\");");

        var shown = await ShownAsync("new Square(2)");

        Assert.Equal(["application/json", "text/plain"], shown.Items.Keys);
        Assert.Equal("{\"Side\":2}", shown.Items["application/json"].ToJsonString());
    }

    [Fact]
    public async Task A_reset_forgets_all()
    {
        await _cells.ValueOfAsync(
            "Formatter.Register<Square>(s => \"gone\"); Formatter.ListExpansionLimit = 1; Formatter.ResetToDefault();"
        );

        Assert.Equal(
            "[Square { Side = 1 }, Square { Side = 2 }]",
            await _cells.ValueOfAsync("new[] { new Square(1), new Square(2) }")
        );
    }

    [Fact]
    public async Task A_sequence_is_as_long_as_the_cell_wants_it()
    {
        await _cells.ValueOfAsync("Formatter.ListExpansionLimit = 2;");

        Assert.Equal("[0, 1, … 3 more]", await _cells.ValueOfAsync("new[] { 0, 1, 2, 3, 4 }"));
    }

    [Fact]
    public async Task Another_session_knows_nothing_of_it()
    {
        await _cells.ValueOfAsync("Formatter.Register<int>(n => \"a number\");");
        using var other = new Cells();

        Assert.Equal("a number", await _cells.ValueOfAsync("1"));
        Assert.Equal("1", await other.ValueOfAsync("1"));
    }

    [Theory]
    [InlineData("throw new FormatException(\"broken\")", "FormatException: broken")]
    [InlineData("s.ToDisplayString()", "again and again")]
    public async Task A_formatter_that_fails_is_named(string body, string message)
    {
        await _cells.ValueOfAsync($"Formatter.Register<Square>(s => {body});");

        var threw = Assert.IsType<CellThrew>(await _cells.RunAsync("new Square(1)"));

        Assert.StartsWith("Square cannot be shown: its registered text/plain", threw.Exception.Message, Ordinal);
        Assert.Contains(message, threw.Exception.Message, Ordinal);
    }

    [Theory]
    [InlineData("1.5.ToDisplayString()", "1.5")]
    [InlineData("\"<\".ToDisplayString(\"text/html\")", "&lt;")]
    [InlineData("new Square(1).ToDisplayString(\"application/json\")", "{\"Side\":1}")]
    public async Task A_value_is_given_as_text_of_a_type(string code, string text) =>
        Assert.Equal(text, await _cells.ValueOfAsync(code));

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private async Task<MimeBundle> ShownAsync(string value)
    {
        await _cells.ValueOfAsync($"display({value});");
        return Assert.Single(_cells.Displays);
    }

    private static string Plain(MimeBundle bundle) => bundle.Items[MimeBundle.PlainText].GetValue<string>();

    private static string Html(MimeBundle bundle) => bundle.Items[MimeBundle.Html].GetValue<string>();
}
