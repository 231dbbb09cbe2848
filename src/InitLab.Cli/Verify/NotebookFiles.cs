using InitLab.Cli.Run;
using InitLab.Notebooks.Format;

namespace InitLab.Cli.Verify;

/// <summary>Writes notebooks back to where they were read.</summary>
internal static class NotebookFiles
{
    /// <summary>Saves the notebook over its source when something changed.</summary>
    /// <returns>Whether something changed.</returns>
    public static bool SaveChanged(NotebookSource source, Notebook notebook)
    {
        var isChanged = NotebookWriter.Write(notebook) != NotebookWriter.Write(source.Notebook);
        if (isChanged)
        {
            NotebookWriter.Save(notebook, source.Path);
        }

        return isChanged;
    }
}
