namespace InitLab.Charts.Rendering;

/// <summary>A figure as HTML in two forms that differ by one script.</summary>
internal static class LiveHtml
{
    private const int LongTable = 8;

    internal static string Of(Figure figure)
    {
        // System.Text.Json writes '<' as an escape, so nothing in the JSON can end the script.
        var call = $"({figure.Json},\"{figure.Id}\",\"{PlotlyScript.Cdn}\")";
        return $"{WithoutScript(figure)}<script>{PlotlyScript.Loader}{call};</script>";
    }

    internal static string WithoutScript(Figure figure)
    {
        var open = figure.Numbers.Rows.Count > LongTable ? "" : " open";
        return $"<figure id=\"{figure.Id}\" class=\"initlab-figure\" style=\"margin:0\">"
            + $"<figcaption><strong>{HtmlText.Encode(figure.Title)}</strong></figcaption>"
            + "<div class=\"initlab-plot\"></div>"
            + $"<p class=\"initlab-alt\">{HtmlText.Encode(figure.AltText)}</p>"
            + $"<details class=\"initlab-numbers\" style=\"margin-top:0.5em\"{open}>"
            // The classic Notebook's styles make it a block, which has no triangle.
            + "<summary style=\"display:list-item\">The numbers</summary>"
            + $"{HtmlText.Of(figure.Numbers)}</details></figure>";
    }
}
