namespace InitLab.Notebooks.Running.Export;

/// <summary>What a page says beside its notebook: names, neighbours and the chart script.</summary>
public sealed record PageSettings
{
    /// <summary>The notebook's file name, such as <c>02-efficient-training.ipynb</c>.</summary>
    public required string NotebookName { get; init; }

    /// <summary>The title of the course that the notebook belongs to.</summary>
    public required string CourseTitle { get; init; }

    /// <summary>The language of the prose, as an IETF tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where the index page is, relative to this page.</summary>
    public string IndexAddress { get; init; } = SiteAssets.IndexName;

    /// <summary>Where the chart script is, relative to this page; only a page with a chart loads it.</summary>
    public string ChartScriptAddress { get; init; } = SiteAssets.ChartScriptName;

    /// <summary>The page before this one, or null.</summary>
    public PageLink? Previous { get; init; }

    /// <summary>The page after this one, or null.</summary>
    public PageLink? Next { get; init; }
}

/// <summary>A link to another page of the course.</summary>
/// <param name="Address">Where the page is, relative to the page that links to it.</param>
/// <param name="Title">The other page's title.</param>
public sealed record PageLink(string Address, string Title);
