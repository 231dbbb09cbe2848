using InitLab.Charts.Rendering;

namespace InitLab.Charts;

/// <summary>The whole of plotly.js as an output of a notebook cell.</summary>
public sealed class PlotlyInline : RichDisplay
{
    internal PlotlyInline() { }

    /// <summary>A script that sets <c>window.Plotly</c> and draws the figures that wait for it.</summary>
    public override string ToHtml()
    {
        // Hiding the names of module loaders makes plotly.js set a global, which is what the figures look for.
        var code = PlotlyScript.ReadAll().Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
        return $"<p>{HtmlText.Encode(ToString())}</p>"
            + $"<script>(function(define,module,exports){{{code}\n}}).call(window);"
            + "window.dispatchEvent(new Event(\"initlab-plotly\"));</script>";
    }

    /// <summary>What was put into the output.</summary>
    public override string ToString()
    {
        return $"plotly.js {PlotlyScript.Version} is in this output: the notebook's figures draw with no network.";
    }
}
