namespace InitLab.Cli.Grade;

/// <summary>What <c>initlab grade</c> can be asked to do.</summary>
internal static class GradeRules
{
    /// <exception cref="WrongUsageException">It cannot be done as asked.</exception>
    public static void Check(GradeRequest request)
    {
        if (!request.Output.EndsWith(".csv", StringComparison.Ordinal))
        {
            throw new WrongUsageException($"--output '{request.Output}' is no table: let its name end with .csv.");
        }

        if (request.Merge.Count > 0)
        {
            if (request.Submissions is not null || request.Assignment is not null)
            {
                throw new WrongUsageException("--merge takes the tables of shards alone: leave the rest out.");
            }

            return;
        }

        if (string.IsNullOrWhiteSpace(request.Submissions))
        {
            throw new WrongUsageException("SUBMISSIONS is missing: name the folder with a folder for each student.");
        }

        if (string.IsNullOrWhiteSpace(request.Assignment))
        {
            throw new WrongUsageException("--assignment is missing: name an exercise notebook or a source.");
        }

        if (!Directory.Exists(request.Submissions))
        {
            throw new WrongUsageException(
                $"There is no folder '{request.Submissions}': name the folder with a folder for each student."
            );
        }

        CheckApart(request.Submissions, request.Output);
    }

    // Grades among submissions would be taken for a student's, and read by students.
    private static void CheckApart(string submissions, string output)
    {
        var way = Path.GetRelativePath(submissions, output).Split(Path.DirectorySeparatorChar);
        if (way[0] != ".." && !Path.IsPathRooted(way[0] + Path.DirectorySeparatorChar))
        {
            throw new WrongUsageException($"'{output}' lies in '{submissions}': choose another --output.");
        }
    }
}
