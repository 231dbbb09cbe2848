using InitLab.Cli.Run;
using InitLab.Notebooks.Format;

namespace InitLab.Cli.Verify;

/// <summary>Carries out <c>initlab clean</c>.</summary>
internal static class CleanAction
{
    public static int Invoke(IReadOnlyList<string> paths)
    {
        try
        {
            foreach (var source in NotebookSource.Find(paths))
            {
                var isChanged = NotebookFiles.SaveChanged(source, Stripped(source.Notebook));
                Console.WriteLine(isChanged ? $"cleaned {source.Name}" : $"{source.Name} had no outputs");
            }

            return ExitCode.Well;
        }
        catch (Exception exception) when (exception is WrongUsageException or NotebookFormatException or IOException)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.WrongUsage;
        }
    }

    private static Notebook Stripped(Notebook notebook) =>
        notebook with
        {
            Cells =
            [
                .. notebook.Cells.Select(cell =>
                    cell is CodeCell code ? code with { ExecutionCount = null, Outputs = [] } : cell
                ),
            ],
        };
}
