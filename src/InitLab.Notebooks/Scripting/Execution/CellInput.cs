namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>The console's input: a cell asks its host, everything else the process.</summary>
internal sealed class CellInput(TextReader process) : TextReader
{
    public override int Read() => ActiveCell.Current is null ? process.Read() : throw Unanswered("Console.Read");

    public override string? ReadLine() =>
        ActiveCell.Current is not { } cell ? process.ReadLine()
        : cell.ReadLine is { } ask ? ask()
        : throw Unanswered("Console.ReadLine");

    public override string ReadToEnd() =>
        ActiveCell.Current is null ? process.ReadToEnd() : throw Unanswered("Console.In.ReadToEnd");

    private static InvalidOperationException Unanswered(string call) =>
        new($"{call} has nobody to ask here: give the value in the cell instead.");
}
