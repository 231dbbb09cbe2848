namespace InitLab.Notebooks.Running.Slides;

/// <summary>What a deck says and holds beside its notebook; the engine knows no chart library.</summary>
public sealed record DeckSettings
{
    /// <summary>The notebook's file name, such as <c>02-efficient-training.ipynb</c>.</summary>
    public required string NotebookName { get; init; }

    /// <summary>The title of the course that the notebook belongs to.</summary>
    public required string CourseTitle { get; init; }

    /// <summary>The content of plotly.min.js, which becomes a part of the deck.</summary>
    public required string ChartScript { get; init; }

    /// <summary>The language of the prose, as an IETF tag.</summary>
    public string Language { get; init; } = "en";
}
