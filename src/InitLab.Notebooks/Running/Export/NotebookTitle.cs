using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export.Prose;

namespace InitLab.Notebooks.Running.Export;

/// <summary>What a notebook calls itself.</summary>
public static class NotebookTitle
{
    /// <summary>The text of a notebook's first heading.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="notebookName">Its file name, which serves when there is no heading.</param>
    /// <returns>The title as plain text.</returns>
    public static string Of(Notebook notebook, string notebookName)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return NotebookSummary.Of(notebook, notebookName).Title;
    }
}
