using InitLab.Notebooks.Running;

namespace InitLab.Cli.Run;

/// <summary>Tells the person at the terminal how the run goes.</summary>
internal interface IRunReporter
{
    /// <summary>Runs one notebook while its progress is shown.</summary>
    /// <param name="name">The notebook's name.</param>
    /// <param name="run">Runs it, telling of each cell.</param>
    Task<NotebookRun> ShowAsync(string name, Func<IProgress<CellStarted>, Task<NotebookRun>> run);
}
