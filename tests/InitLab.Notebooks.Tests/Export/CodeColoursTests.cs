using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export.Code;

namespace InitLab.Notebooks.Tests.Export;

public sealed partial class CodeColoursTests
{
    [Theory]
    [InlineData("var x = 1;", "<span class=\"keyword\">var</span> x = <span class=\"number\">1</span>;")]
    [InlineData("// a < b", "<span class=\"comment\">// a &lt; b</span>")]
    [InlineData(
        "Math.Sqrt(2)",
        "<span class=\"type\">Math</span>.<span class=\"method\">Sqrt</span>(<span class=\"number\">2</span>)"
    )]
    [InlineData("\"a\\n\"", "<span class=\"string\">&quot;a\\n&quot;</span>")]
    [InlineData("unknown.Thing", "unknown.Thing")]
    public void Code_is_coloured_by_meaning(string code, string expected)
    {
        using var colours = new CodeColours();

        Assert.Equal(expected, colours.Colour(code));
    }

    [Fact]
    public void A_cell_knows_what_the_cells_before_it_declared()
    {
        using var colours = new CodeColours();
        colours.Colour("class Net { public void Train() { } }\nvar net = new Net();");

        Assert.Equal("net.<span class=\"method\">Train</span>()", colours.Colour("net.Train()"));
    }

    [Theory]
    [InlineData("#r \"nuget: InitLab.Teaching, 1.0.0\"")]
    [InlineData("}}} class < \" unbalanced")]
    [InlineData("$\"a {b:F2} <i>\" /* open")]
    [InlineData("")]
    public void No_character_of_the_code_is_lost_whatever_it_is(string code)
    {
        using var colours = new CodeColours();

        Assert.Equal(code, WebUtility.HtmlDecode(Span().Replace(colours.Colour(code), "")));
    }

    [Theory]
    [InlineData("#!html\n<b>1</b>", "html", "<b>1</b>")]
    [InlineData("#!csharp\nvar x = 1;", "csharp", "var x = 1;")]
    [InlineData("#!mermaid", "mermaid", "")]
    [InlineData("#!import \"a.ipynb\"", "csharp", "#!import \"a.ipynb\"")]
    [InlineData("var x = 1;", "csharp", "var x = 1;")]
    public void The_first_line_names_the_language_of_a_cell(string source, string language, string text) =>
        Assert.Equal(new CellLanguage(language, text), CellLanguage.Of(new CodeCell("a", source, [])));

    [Theory]
    [InlineData("<b>1</b>", "html", "#!html\n<b>1</b>")]
    [InlineData("#!html\n<b>1</b>", "html", "#!html\n<b>1</b>")]
    [InlineData("#!share --from csharp x", "javascript", "#!javascript\n#!share --from csharp x")]
    [InlineData("1 + 1", "csharp", "1 + 1")]
    [InlineData("1 + 1", "C#", "1 + 1")]
    [InlineData("1 + 1", ".NET", "1 + 1")]
    [InlineData("1 + 1", "html\n#!csharp", "1 + 1")]
    public void The_text_to_run_names_the_language_that_only_the_metadata_named(
        string source,
        string language,
        string code
    )
    {
        var named = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } };
        var retired = new JsonObject { ["dotnet_interactive"] = new JsonObject { ["language"] = language } };

        Assert.Equal(code, new CodeCell("a", source, named).Code);
        Assert.Equal(code, new CodeCell("a", source, retired).Code);
    }

    [GeneratedRegex("</?span[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Span();
}
