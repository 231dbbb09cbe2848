using InitLab.Classroom.Editions;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;

namespace InitLab.Cli.Assign;

/// <summary>Carries out <c>initlab assign</c>.</summary>
internal static class AssignAction
{
    public static int Invoke(string source, string output)
    {
        try
        {
            return Assign(source, output);
        }
        catch (Exception exception)
            when (exception is WrongUsageException or AssignmentException or NotebookFormatException)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.WrongUsage;
        }
        catch (Exception exception)
            when (exception is SiteFolderException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    private static int Assign(string source, string output)
    {
        Require(source, "SOURCE");
        Require(output, "--output");
        var sources = SourceNotebook.Find(source);
        Assignment.RequireApart(source, output);
        var isWell = true;
        foreach (var (name, notebook) in sources)
        {
            foreach (var finding in SourceRules.Check(notebook))
            {
                Console.Error.WriteLine($"initlab: {name}, {finding}");
                isWell = false;
            }
        }

        if (!isWell)
        {
            return ExitCode.Failed;
        }

        Assignment.Write(sources, Open(output, sources));
        foreach (var edition in new[] { Assignment.LearnerFolder, Assignment.InstructorFolder })
        {
            Console.WriteLine($"wrote {Path.GetFullPath(Path.Combine(output, edition))} (notebooks: {sources.Count})");
        }

        return ExitCode.Well;
    }

    private static void Require(string path, string argument)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new WrongUsageException($"{argument} is empty: name a path.");
        }
    }

    // A folder that cannot take the editions is told before anything is written.
    private static OutputFolder Open(string output, IReadOnlyList<SourceNotebook> sources)
    {
        try
        {
            return OutputFolder.Open(output, sources);
        }
        catch (SiteFolderException exception)
        {
            throw new WrongUsageException(exception.Message, exception);
        }
    }
}
