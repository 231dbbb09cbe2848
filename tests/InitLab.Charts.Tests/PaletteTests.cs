namespace InitLab.Charts.Tests;

public sealed class PaletteTests
{
    [Theory]
    [InlineData("HeNormal: N(0, 2/fanIn)", "HeUniform")]
    [InlineData("Xavier", "GlorotUniform")]
    [InlineData("LeCun", "LeCunNormal: N(0, 1/fanIn)")]
    [InlineData("all zeros", "Zeros: 0")]
    [InlineData("constant 0.5", "one constant everywhere")]
    [InlineData("too large", "large")]
    public void A_scheme_looks_the_same_in_every_figure(string name, string otherName)
    {
        Assert.Equal(Palette.Assign([name]), Palette.Assign(["unheard of", otherName]).Skip(1));
    }

    [Fact]
    public void A_word_inside_another_is_no_scheme()
    {
        Assert.Equal(Palette.Assign(["he"]), Palette.Assign(["other", "he"]).Skip(1));
    }

    [Fact]
    public void Settings_of_one_figure_differ_in_every_respect()
    {
        var styles = Palette.Assign([.. Enumerable.Range(0, Palette.Count).Select(i => $"he {i}")]);
        Assert.Distinct(styles.Select(style => style.Color));
        Assert.Distinct(styles.Select(style => style.Dash));
        Assert.Distinct(styles.Select(style => style.Symbol));
        Assert.Distinct(styles.Select(style => style.Pattern));
    }

    [Fact]
    public void More_settings_than_looks_are_refused()
    {
        var names = Enumerable.Range(0, Palette.Count + 1).Select(i => $"setting {i}");
        Assert.Throws<ArgumentException>(() => Palette.Assign([.. names]));
    }

    // WCAG 2.2, 1.4.11: 3 to 1 for what one must see, here against white pages and the dark ones of VS Code. Yellows
    // and
    // light blues cannot reach it on both; dash and symbol carry them, and 1.9 keeps them visible.
    [Fact]
    public void Every_colour_is_seen_on_light_and_dark_pages()
    {
        var styles = Palette.Assign([.. Enumerable.Range(0, Palette.Count).Select(i => $"setting {i}")]);
        Assert.All(
            styles,
            style => Assert.True(Math.Min(Contrast(style.Color, "#FFFFFF"), Contrast(style.Color, "#1E1E1E")) > 1.9)
        );
    }

    private static double Contrast(string color, string ground)
    {
        var (a, b) = (Luminance(color), Luminance(ground));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        var rgb = Convert.FromHexString(color[1..]).Select(value => Math.Pow(value / 255.0, 2.2)).ToArray();
        return (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
    }
}
