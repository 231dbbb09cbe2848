using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InitLab.Charts.Tests;

public sealed partial class FigureTests
{
    public static TheoryData<string> Names => Samples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_is_the_one_that_was_accepted(string name)
    {
        var figure = Samples.All[name]();
        var json = figure.Json.Replace("},{", "},\n{", StringComparison.Ordinal);
        Golden.Matches($"{figure}\n{figure.ToStaticHtml()}\n{json}\n", name + ".txt");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_alternative_text_is_one_sentence(string name)
    {
        var text = Samples.All[name]().AltText;
        Assert.EndsWith(".", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[.!?]\s", text);
        Assert.InRange(text.Length, 40, 300);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_axes_say_what_they_measure(string name)
    {
        var layout = Json(name)["layout"]!;
        Assert.All(
            ["xaxis", "yaxis"],
            axis => Assert.NotEqual("", layout[axis]!["title"]!["text"]!.GetValue<string>())
        );
        Assert.NotEqual("", layout["title"]!["text"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Settings_differ_by_more_than_colour(string name)
    {
        var legend = Json(name)["data"]!.AsArray().Where(trace => InLegend(trace!)).ToList();
        Assert.Equal(legend.Count, legend.Select(trace => trace!["name"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal(legend.Count, legend.Select(trace => Look(trace!)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_shines_through(string name)
    {
        var layout = Json(name)["layout"]!;
        Assert.All(
            ["paper_bgcolor", "plot_bgcolor"],
            ground => Assert.Equal("rgba(0,0,0,0)", layout[ground]!.GetValue<string>())
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Numbers_have_four_significant_digits_at_most(string name)
    {
        var numbers = Number().Matches(Samples.All[name]().Json).Select(match => match.Value).ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.InRange(SignificantDigits(number), 0, 4));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_same_numbers_give_the_same_bytes(string name)
    {
        Assert.Equal(Samples.All[name]().ToHtml(), Samples.All[name]().ToHtml());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Removing_scripts_leaves_the_readable_form(string name)
    {
        var figure = Samples.All[name]();
        Assert.Equal(figure.ToStaticHtml(), Script().Replace(figure.ToHtml(), ""));
        Assert.Contains("<script>", figure.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("<table>", figure.ToStaticHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_bundle_has_the_chart_as_json_and_as_html_and_its_text(string name)
    {
        var figure = Samples.All[name]();
        var bundle = figure.ToMimeBundle();
        Assert.Equal(
            ["application/vnd.plotly.v1+json", "text/html", "text/plain"],
            bundle.Keys.Order(StringComparer.Ordinal)
        );
        var json = Assert.IsType<JsonNode>(bundle["application/vnd.plotly.v1+json"], exactMatch: false);
        Assert.Equal(figure.Json, json.ToJsonString(JsonSerializerOptions.Default));
        Assert.Equal(figure.ToHtml(), bundle["text/html"]);
        Assert.Equal($"{figure.Title}\n{figure.AltText}", bundle["text/plain"]);
    }

    [Fact]
    public void Different_figures_have_different_ids()
    {
        Assert.Distinct(Samples.All.Values.Select(draw => draw().Id));
    }

    [Fact]
    public void Text_that_looks_like_markup_stays_text()
    {
        var figure = LossCurves.Draw(
            "<b>a</b></script>",
            [
                new LossCurve(
                    "</script><i>",
                    [
                        [1.0],
                    ]
                ),
            ]
        );
        Assert.DoesNotContain("<b>", figure.ToHtml(), StringComparison.Ordinal);
        Assert.Single(Script().Matches(figure.ToHtml()));
        Assert.Equal(figure.ToStaticHtml(), Script().Replace(figure.ToHtml(), ""));
    }

    private static JsonNode Json(string name) => JsonNode.Parse(Samples.All[name]().Json)!;

    private static bool InLegend(JsonNode trace)
    {
        var hidden = trace["showlegend"]?.GetValue<bool>() == false;
        return !hidden && trace["type"]!.GetValue<string>() is "scatter" or "bar";
    }

    private static string Look(JsonNode trace)
    {
        return trace["marker"]?["symbol"]?.ToString() + trace["line"]?["dash"] + trace["marker"]?["pattern"]?["shape"];
    }

    // 1.234E-05 and 0.0001234 have four; a whole number is a count and counts as none.
    private static int SignificantDigits(string number)
    {
        var mantissa = number.Split('E', 'e')[0].TrimStart('-');
        return mantissa.Contains('.', StringComparison.Ordinal)
            ? mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length
            : 0;
    }

    [GeneratedRegex(@"<script\b[^>]*>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(@"(?<=[\[,:])-?\d+(\.\d+)?([eE][-+]?\d+)?(?=[\],}])")]
    private static partial Regex Number();
}
