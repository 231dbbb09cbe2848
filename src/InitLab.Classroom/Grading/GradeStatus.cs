using InitLab.Classroom.Examination;

namespace InitLab.Classroom.Grading;

/// <summary>What became of a submission, in words that stay the same from version to version.</summary>
public static class GradeStatus
{
    /// <summary>It was examined to its end, whatever the marks.</summary>
    public const string Graded = "graded";

    /// <summary>There is no notebook of the assignment's name.</summary>
    public const string Missing = "missing";

    /// <summary>There is one, but it cannot be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>Its process ended early.</summary>
    public const string Crashed = "crashed";

    /// <summary>How an examination ended; what was handed in before counts.</summary>
    internal static string Of(ExaminationEnd end) =>
        end switch
        {
            ExaminationEnd.Finished => Graded,
            ExaminationEnd.TimeLimit => "time limit",
            ExaminationEnd.MemoryLimit => "memory limit",
            ExaminationEnd.OutputLimit => "output limit",
            ExaminationEnd.ThreadLimit => "thread limit",
            _ => Crashed,
        };

    /// <summary>What a learner is told about a submission that was not examined to its end.</summary>
    internal static string? Sentence(string status) =>
        status switch
        {
            Graded => null,
            Crashed => "The notebook's process ended before its last cell.",
            "time limit" => "The notebook was stopped because it took too long.",
            "memory limit" => "The notebook was stopped because it took too much memory.",
            "output limit" => "The notebook was stopped because it put out too much.",
            "thread limit" => "The notebook was stopped because it started too many threads or processes.",
            _ => "There was no notebook to examine.",
        };
}
