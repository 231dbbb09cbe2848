using InitLab.Classroom.Examination;

namespace InitLab.Classroom.Grading;

/// <summary>What one cell of an examined notebook handed in.</summary>
/// <param name="HasRun">Whether the cell ran to an end, good or bad.</param>
/// <param name="Records">What it handed in, in order.</param>
/// <param name="Error">The error that ended it, or null.</param>
internal sealed record HandIns(bool HasRun, IReadOnlyList<string> Records, string? Error)
{
    /// <summary>All that was said in the name of a cell, which a hostile process may do more than once.</summary>
    public static HandIns Of(Examined examined, string id)
    {
        var said = examined.Cells.Where(cell => cell.Id == id).ToArray();
        return new HandIns(
            said.Length > 0,
            [.. said.SelectMany(cell => cell.HandedIn)],
            said.Select(cell => cell.Error).FirstOrDefault(error => error is not null)
        );
    }
}
