using System.Globalization;
using System.Text.RegularExpressions;
using InitLab.Notebooks.Running.Export;

namespace InitLab.Notebooks.Tests.Export;

public sealed partial class SiteAssetsTests
{
    [Fact]
    public void Script_and_style_cannot_end_the_elements_they_are_in()
    {
        Assert.DoesNotContain("</", PageTemplate.Asset("site.js"), StringComparison.Ordinal);
        Assert.DoesNotContain("</", PageTemplate.Asset("site.css"), StringComparison.Ordinal);
    }

    /// <summary>Contrast by the Web Content Accessibility Guidelines 2.2, criterion 1.4.3: at least 4.5.</summary>
    [Theory]
    [InlineData("page", 0)]
    [InlineData("page", 1)]
    [InlineData("surface", 0)]
    [InlineData("surface", 1)]
    public void Text_of_every_colour_can_be_read_on_every_ground(string ground, int theme)
    {
        var colours = Colours()
            .Matches(PageTemplate.Asset("site.css"))
            .ToDictionary(
                match => match.Groups["name"].Value,
                match => match.Groups[theme == 0 ? "light" : "dark"].Value,
                StringComparer.Ordinal
            );
        string[] texts =
        [
            "text",
            "quiet",
            "accent",
            "keyword",
            "string",
            "number",
            "type",
            "method",
            "comment",
            "bad",
            "good",
        ];

        Assert.All(texts, name => Assert.InRange(Contrast(colours[name], colours[ground]), 4.5, 21));
        Assert.InRange(Contrast(colours["bad"], colours["bad-surface"]), 4.5, 21);
    }

    private static double Contrast(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int start)
        {
            var value =
                int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex(@"--(?<name>[a-z-]+): light-dark\(#(?<light>\w{6}), #(?<dark>\w{6})\)", RegexOptions.None, 1000)]
    private static partial Regex Colours();
}
