using InitLab.Classroom.Examination;
using InitLab.Classroom.Grading.Results;

namespace InitLab.Cli.Grade;

/// <summary>What <c>initlab grade</c> was asked to do.</summary>
/// <param name="Submissions">The folder with a folder for each student; null for a merge.</param>
/// <param name="Assignment">The assignment; null for a merge.</param>
/// <param name="Output">The table to write.</param>
internal sealed record GradeRequest(string? Submissions, string? Assignment, string Output)
{
    /// <summary>The tables to merge; empty where a class is to be graded.</summary>
    public IReadOnlyList<string> Merge { get; init; } = [];

    /// <summary>Which part of the class.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>How many submissions are examined at a time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The first of the seeds.</summary>
    public long Seed { get; init; }

    /// <summary>The limits of one examination.</summary>
    public ExaminationLimits Limits { get; init; } = new();
}
