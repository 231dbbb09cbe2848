namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>The cell that the running code belongs to; it flows to the tasks and threads that the cell starts.</summary>
/// <param name="Output">Where the cell prints and displays.</param>
/// <param name="Interruption">Signalled when the cell is to end.</param>
/// <param name="ReadLine">Answers the cell's questions, or null where nobody can.</param>
internal sealed record ActiveCell(CellOutput Output, CancellationToken Interruption, Func<string?>? ReadLine)
{
    private static readonly AsyncLocal<ActiveCell?> Flowing = new();

    public static ActiveCell? Current => Flowing.Value;

    public void Enter() => Flowing.Value = this;
}
