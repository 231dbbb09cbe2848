namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>The console's input: a cell asks its host, everything else the process.</summary>
internal sealed class CellInput(TextReader process) : TextReader
{
    private static readonly InputRequest Line = new("", IsPassword: false);

    public override int Read() =>
        ActiveCell.Current is null ? process.Read() : throw ActiveCell.Unanswered("Console.Read");

    public override string? ReadLine() =>
        ActiveCell.Current is { } cell ? cell.Ask(Line, "Console.ReadLine") : process.ReadLine();

    public override string ReadToEnd() =>
        ActiveCell.Current is null ? process.ReadToEnd() : throw ActiveCell.Unanswered("Console.In.ReadToEnd");
}
