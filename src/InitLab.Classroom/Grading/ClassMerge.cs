using InitLab.Classroom.Grading.Results;

namespace InitLab.Classroom.Grading;

/// <summary>Makes one table of the tables of several shards, from the results beside them.</summary>
public static class ClassMerge
{
    /// <summary>Merges shards.</summary>
    /// <param name="tables">The paths of their tables.</param>
    /// <param name="table">The path of the table to write.</param>
    /// <returns>The whole class.</returns>
    /// <exception cref="GradingException">They do not belong together, or one is not finished.</exception>
    /// <exception cref="Notebooks.Running.SiteFolderException">Something cannot be written.</exception>
    public static GradedClass Run(IReadOnlyList<string> tables, string table)
    {
        ArgumentNullException.ThrowIfNull(tables);
        if (tables.Any(shard => Path.GetFullPath(shard) == Path.GetFullPath(table)))
        {
            throw new GradingException($"'{table}' is one of the shards: choose another --output.");
        }

        var merged = ShardMerge.Of([
            .. tables.Select(shard => (shard, ResultFolder.ReadAll(ClassOutput.ResultsOf(shard)))),
        ]);
        using var output = ClassOutput.Open(table, [.. merged.Students.Select(student => student.Grade.Student)]);
        foreach (var student in merged.Students)
        {
            output.Results.Write(student);
        }

        output.Write(merged);
        return merged;
    }
}
