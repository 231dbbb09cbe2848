using System.Text;

namespace InitLab.Charts.Tests;

public sealed class PlotlyScriptTests
{
    [Fact]
    public void The_script_is_the_version_that_it_says()
    {
        using var reader = new StreamReader(PlotlyScript.Open(), Encoding.UTF8);
        var start = new char[200];
        reader.ReadBlock(start);
        Assert.Contains($"plotly.js v{PlotlyScript.Version}\n", new string(start), StringComparison.Ordinal);
        Assert.Contains($"-{PlotlyScript.Version}.", PlotlyScript.Cdn, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_notebook_the_script_ends_only_once()
    {
        var html = PlotlyScript.SendToNotebook().ToHtml();
        Assert.True(html.Length > 3_000_000);
        Assert.EndsWith("</script>", html, StringComparison.Ordinal);
        Assert.Equal(html.Length - "</script>".Length, html.IndexOf("</script", StringComparison.OrdinalIgnoreCase));
    }
}
