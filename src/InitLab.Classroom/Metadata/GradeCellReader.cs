using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Metadata;

/// <summary>Reads nbgrader's metadata of a cell and tells what is wrong with them.</summary>
internal static partial class GradeCellReader
{
    private const int Schema = 3;

    /// <summary>Reads a cell's metadata.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="report">Told of each problem, in a sentence that says what to do.</param>
    /// <returns>What they say, or null when the cell takes no part in an assignment or cannot be read.</returns>
    public static GradeCell? Read(Cell cell, Action<string> report)
    {
        if (!cell.Metadata.TryGetPropertyValue("nbgrader", out var node))
        {
            return null;
        }

        if (node is not JsonObject fields)
        {
            report("\"nbgrader\" is no object: write it anew or remove it");
            return null;
        }

        if (Number(fields["schema_version"]) is not Schema)
        {
            report($"\"schema_version\" must be {Schema}: bring older metadata up to date with 'nbgrader update'");
            return null;
        }

        var (grade, solution) = (Flag(fields, "grade", report), Flag(fields, "solution", report));
        var (locked, task) = (Flag(fields, "locked", report), Flag(fields, "task", report));
        var points = Points(fields, report);
        if (grade is null || solution is null || locked is null || task is null)
        {
            return null;
        }

        if (!grade.Value && !solution.Value && !locked.Value && !task.Value)
        {
            ReportPointsOfNothing(points, report);
            return null;
        }

        return Id(fields, report) is not { } id
            ? null
            : new GradeCell(id)
            {
                IsGraded = grade.Value,
                IsSolution = solution.Value,
                IsMarkedLocked = locked.Value,
                IsTask = task.Value,
                Points = points,
            };
    }

    /// <summary>Reports points on a cell that gives none.</summary>
    public static void ReportPointsOfNothing(double? points, Action<string> report)
    {
        if (points is not null)
        {
            report("it has \"points\" but is not graded: remove them, or set \"grade\" to true");
        }
    }

    private static bool? Flag(JsonObject fields, string name, Action<string> report)
    {
        if (fields[name]?.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
        {
            return fields[name]!.GetValue<bool>();
        }

        report($"\"{name}\" must be true or false: add it");
        return null;
    }

    private static string? Id(JsonObject fields, Action<string> report)
    {
        var id = fields["grade_id"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
        if (ValidId().IsMatch(id))
        {
            return id;
        }

        report("\"grade_id\" must be letters, digits, '-' or '_': give the cell such a name, unique in the notebook");
        return null;
    }

    private static double? Points(JsonObject fields, Action<string> report)
    {
        if (fields["points"] is not { } node)
        {
            return null;
        }

        if (Number(node) is { } points and >= 0)
        {
            return points;
        }

        report("\"points\" must be a number from 0 on: correct it");
        return null;
    }

    private static double? Number(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number
        && node.AsValue().TryGetValue<double>(out var number)
        && double.IsFinite(number)
            ? number
            : null;

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ValidId();
}
