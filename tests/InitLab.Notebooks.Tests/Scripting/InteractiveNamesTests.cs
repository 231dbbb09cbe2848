using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

/// <summary>The names that cells written for .NET Interactive use.</summary>
public sealed class InteractiveNamesTests : IDisposable
{
    private readonly List<InputRequest> _asked = [];
    private readonly Cells _cells;

    public InteractiveNamesTests() => _cells = new(settings => settings with { ReadLine = Answer });

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task The_usings_of_such_cells_make_nothing_ambiguous()
    {
        await _cells.ValueOfAsync(
            """
            using Microsoft.DotNet.Interactive;
            using Microsoft.DotNet.Interactive.Formatting;
            using static Microsoft.DotNet.Interactive.Kernel;
            using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;
            using InteractiveKernel = Microsoft.DotNet.Interactive.Kernel;
            """
        );

        await _cells.ValueOfAsync(
            """
            display(HTML("<b>1</b>"), "text/html");
            Kernel.display(2);
            KernelInvocationContext.Current.Display(3, "text/plain");
            KernelInvocationContext.Current.DisplayAs("<i>4</i>", "text/html");
            5.Display();
            CSS("b { color: red }");
            """
        );

        Assert.Equal(6, _cells.Displays.Count);
        Assert.Equal("<i>4</i>", Html(_cells.Displays[3]));
    }

    [Theory]
    [InlineData("await Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"Name?\")", "Name?", false)]
    [InlineData("(await GetPasswordAsync(\"Key?\")).GetClearTextPassword()", "Key?", true)]
    [InlineData("await GetInputAsync(typeHint: \"password\")", "", true)]
    public async Task A_cell_asks_for_a_line_or_a_password(string code, string prompt, bool isPassword)
    {
        Assert.Equal("answer", await _cells.ValueOfAsync(code));

        Assert.Equal(new InputRequest(prompt, isPassword), Assert.Single(_asked));
    }

    [Fact]
    public async Task A_password_is_not_shown_by_accident() =>
        Assert.Equal("********", await _cells.ValueOfAsync("await GetPasswordAsync(\"Key?\")"));

    [Fact]
    public async Task What_nobody_can_answer_fails_the_cell()
    {
        using var alone = new Cells();

        var threw = Assert.IsType<CellThrew>(await alone.RunAsync("await GetInputAsync(\"Name?\")"));

        Assert.Contains("nobody to ask", threw.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(await Kernel.GetPasswordAsync(\"Key?\")).ToString()", "********")]
    [InlineData("Formatter.ListExpansionLimit", "20")]
    [InlineData("(MathString)\"x\"", "x")]
    [InlineData("new { Name = HTML(\"<b>1</b>\") }.ToDisplayString(\"text/html\").Contains(\"<b>1</b>\")", "True")]
    public async Task No_using_is_needed(string code, string value) =>
        Assert.Equal(value, await _cells.ValueOfAsync(code));

    [Theory]
    [InlineData("Root.FindKernelByName(\"fsharp\")")]
    [InlineData("Current.ToString()")]
    public async Task Other_kernels_are_refused_with_a_way_out(string member)
    {
        var rejected = Assert.IsType<CellRejected>(
            await _cells.RunAsync($"Microsoft.DotNet.Interactive.Kernel.{member}")
        );

        Assert.Contains(rejected.Errors, error => error.Text.Contains("one C# session", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("span(\"<\", b(1.5))", "<span>&lt;<b>1.5</b></span>")]
    [InlineData(
        "div[@class: \"a\\\"b\", data_x: 1](i(\"t\"), br, null)",
        "<div class=\"a&quot;b\" data-x=\"1\"><i>t</i><br></div>"
    )]
    [InlineData("ul(new[] { 1, 2 }.Select(n => (PocketView)li(n)))", "<ul><li>1</li><li>2</li></ul>")]
    [InlineData("p(HTML(\"<hr>\"), _.custom(\"c\"))", "<p><hr><custom>c</custom></p>")]
    [InlineData("tr(new[] { 1, 2 }.Select(n => td(n)))", "<tr><td>1</td><td>2</td></tr>")]
    [InlineData("tr(new List<IHtmlContent> { th(1), (IHtmlContent)td(2) })", "<tr><th>1</th><td>2</td></tr>")]
    [InlineData("p(new HtmlString(\"<hr>\"), Markdown(\"<\"))", "<p><hr>&lt;</p>")]
    [InlineData("new HtmlString(\"<hr>\")", "<hr>")]
    [InlineData("(LaTeXString)@\"\\(x\\)\"", null)]
    public async Task Elements_are_written_as_code(string code, string? html)
    {
        await _cells.ValueOfAsync(
            "using Microsoft.AspNetCore.Html;\n"
                + $"using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\ndisplay({code});"
        );

        var shown = Assert.Single(_cells.Displays);
        Assert.Equal(html, html is null ? null : Html(shown));
        Assert.Equal(html is null, shown.Items.ContainsKey("text/latex"));
    }

    private static string Html(MimeBundle bundle) => bundle.Items[MimeBundle.Html].GetValue<string>();

    private string? Answer(InputRequest request)
    {
        _asked.Add(request);
        return "answer";
    }
}
