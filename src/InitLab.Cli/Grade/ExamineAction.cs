using System.Text;
using InitLab.Classroom.Examination;
using InitLab.Notebooks.Format;

namespace InitLab.Cli.Grade;

/// <summary>Carries out <c>initlab examine</c>.</summary>
internal static class ExamineAction
{
    // As large as any notebook that is read; its records alone are bound more tightly.
    private const int LongestNotebook = 100 * 1024 * 1024;

    public static int Invoke(ExamineeSettings settings)
    {
        var records = Console.OpenStandardOutput();
        // What is printed outside of any cell is nobody's, and nobody answers questions.
        Console.SetOut(TextWriter.Null);
        Console.SetIn(TextReader.Null);
        try
        {
            var notebook = NotebookReader.Parse(ReadInput(), "The notebook on the standard input");
            Examinee.RunAsync(notebook, settings, records).GetAwaiter().GetResult();
        }
        catch (NotebookFormatException exception)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.WrongUsage;
        }

        // Threads that cells left behind must not keep the process.
        Environment.Exit(ExitCode.Well);
        return ExitCode.Well;
    }

    private static string ReadInput()
    {
        using var reader = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var text = new StringBuilder();
        var piece = new char[64 * 1024];
        while (reader.Read(piece) is > 0 and var count)
        {
            text.Append(piece, 0, count);
            if (text.Length > LongestNotebook)
            {
                throw new NotebookFormatException(
                    $"The notebook on the standard input is larger than {LongestNotebook / 1024 / 1024} MB."
                );
            }
        }

        return text.ToString();
    }
}
