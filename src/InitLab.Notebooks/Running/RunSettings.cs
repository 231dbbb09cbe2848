namespace InitLab.Notebooks.Running;

/// <summary>The limits of a run.</summary>
public sealed record RunSettings
{
    /// <summary>How long one cell may run before it is interrupted.</summary>
    public TimeSpan CellTimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many characters one cell may put out before it is stopped.</summary>
    public int OutputLimit { get; init; } = 4 * 1024 * 1024;

    /// <summary>Whether the cells after one that failed have their turn as well.</summary>
    public bool GoesOnAfterFailure { get; init; }

    /// <summary>Whether packages that this program does not bring may be fetched.</summary>
    public bool FetchesPackages { get; init; } = true;

    /// <summary>Told after each code cell that ran, before the next one starts, or null.</summary>
    public IProgress<CellEnded>? Ended { get; init; }
}

/// <summary>A cell is about to run.</summary>
/// <param name="Number">The cell's place among all cells, from 1.</param>
/// <param name="Total">How many cells the notebook has.</param>
public readonly record struct CellStarted(int Number, int Total);

/// <summary>A cell has run.</summary>
/// <param name="Id">The cell's id.</param>
/// <param name="Outputs">What it has put out, with its error at the end when it failed.</param>
public sealed record CellEnded(string Id, IReadOnlyList<Format.Output> Outputs);

/// <summary>What a run came to.</summary>
/// <param name="Notebook">The notebook with the outputs of this run.</param>
/// <param name="Failure">
/// The first failure, which stops a run that does not go on, or null when every cell succeeded.
/// </param>
public sealed record NotebookRun(Format.Notebook Notebook, CellFailure? Failure)
{
    /// <summary>What the compiler warned of, in the order of the cells.</summary>
    public IReadOnlyList<CellWarning> Warnings { get; init; } = [];
}

/// <summary>A warning of the compiler about a cell.</summary>
/// <param name="Number">The cell's place among all cells, from 1.</param>
/// <param name="Id">The cell's id.</param>
/// <param name="Message">The warning.</param>
public sealed record CellWarning(int Number, string Id, Scripting.CellMessage Message);
