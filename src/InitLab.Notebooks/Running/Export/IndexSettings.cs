using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running.Export;

/// <summary>What the index page says beside its list.</summary>
public sealed record IndexSettings
{
    /// <summary>The title of the course.</summary>
    public required string CourseTitle { get; init; }

    /// <summary>A paragraph on what the course is, in Markdown.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>The language of the prose, as an IETF tag.</summary>
    public string Language { get; init; } = "en";
}

/// <summary>One notebook of the index.</summary>
/// <param name="Address">Where its page is, relative to the index.</param>
/// <param name="NotebookName">Its file name.</param>
/// <param name="Notebook">The notebook as it was run.</param>
public sealed record IndexEntry(string Address, string NotebookName, Notebook Notebook);
