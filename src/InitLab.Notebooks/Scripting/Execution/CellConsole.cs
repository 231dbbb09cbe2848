using System.Text;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>A stream of the console that belongs to whichever cell prints, and to the process where none does.</summary>
internal sealed class CellConsole(string stream, TextWriter process) : TextWriter
{
    private static readonly Lock Installing = new();
    private static TextWriter? output;
    private static TextWriter? error;
    private static TextReader? input;

    public override Encoding Encoding => process.Encoding;

    /// <summary>Lets the console know cells; once for the process, and again when somebody took it over.</summary>
    public static void Install()
    {
        lock (Installing)
        {
            if (!ReferenceEquals(Console.Out, output))
            {
                Console.SetOut(new CellConsole("stdout", Console.Out) { NewLine = "\n" });
                output = Console.Out;
            }

            if (!ReferenceEquals(Console.Error, error))
            {
                Console.SetError(new CellConsole("stderr", Console.Error) { NewLine = "\n" });
                error = Console.Error;
            }

            if (!ReferenceEquals(Console.In, input))
            {
                Console.SetIn(new CellInput(Console.In));
                input = Console.In;
            }
        }
    }

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
