namespace InitLab.Notebooks.Running.Export;

/// <summary>The one file that the pages of a site share: the chart script.</summary>
/// <remarks>The engine knows no chart library: the caller brings plotly.js, as its own package embeds it.</remarks>
public static class SiteAssets
{
    /// <summary>The name of the chart script beside the pages.</summary>
    public const string ChartScriptName = "plotly.min.js";

    /// <summary>The name of the index page.</summary>
    public const string IndexName = "index.html";
}
