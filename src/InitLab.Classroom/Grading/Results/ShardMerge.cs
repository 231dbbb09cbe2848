namespace InitLab.Classroom.Grading.Results;

/// <summary>Makes one class of the parts that were graded apart.</summary>
internal static class ShardMerge
{
    /// <summary>Puts parts together.</summary>
    /// <param name="parts">Each part, with the name that messages call it.</param>
    /// <exception cref="GradingException">They do not belong together, overlap, or one is missing.</exception>
    public static GradedClass Of(IReadOnlyList<(string Name, GradedClass Class)> parts)
    {
        var (name, first) = parts[0];
        foreach (var (other, part) in parts)
        {
            if (first.Basis.DifferenceTo(part.Basis) is { } difference)
            {
                throw new GradingException($"'{name}' and '{other}' are of different {difference}: grade both alike.");
            }
        }

        CheckStudents(parts);
        CheckShards(parts);
        return first with
        {
            Shard = Shard.Whole,
            Students =
            [
                .. parts
                    .SelectMany(part => part.Class.Students)
                    .OrderBy(student => student.Grade.Student, StringComparer.Ordinal),
            ],
        };
    }

    private static void CheckStudents(IReadOnlyList<(string Name, GradedClass Class)> parts)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, part) in parts)
        {
            foreach (var student in part.Students.Select(student => student.Grade.Student))
            {
                if (!seen.TryAdd(student, name))
                {
                    throw new GradingException(
                        $"'{student}' is in '{seen[student]}' and in '{name}': name each shard once."
                    );
                }
            }
        }
    }

    private static void CheckShards(IReadOnlyList<(string Name, GradedClass Class)> parts)
    {
        var counts = parts.Select(part => part.Class.Shard.Count).Distinct().ToArray();
        if (counts is [1])
        {
            return;
        }

        if (counts.Length > 1)
        {
            throw new GradingException(
                "These are shards of different divisions of a class "
                    + $"({string.Join(", ", parts.Select(part => part.Class.Shard))}): divide it one way."
            );
        }

        var missing = Enumerable.Range(1, counts[0]).Except(parts.Select(part => part.Class.Shard.Number)).ToArray();
        if (missing.Length > 0)
        {
            throw new GradingException(
                $"Of {counts[0]} shards {string.Join(", ", missing)} is missing: grade and name all of them."
            );
        }
    }
}
