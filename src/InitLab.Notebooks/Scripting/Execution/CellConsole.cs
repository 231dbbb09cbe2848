using System.Text;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>
/// A stream of the console that belongs to whichever cell prints, and to the process where none does.
/// </summary>
internal sealed class CellConsole(string stream, TextWriter process) : TextWriter
{
    public override Encoding Encoding => process.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(new string(buffer));

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Write(string? value)
    {
        if (ActiveCell.Current is { } cell)
        {
            cell.Output.Print(stream, value ?? "");
        }
        else
        {
            process.Write(value);
        }
    }
}
