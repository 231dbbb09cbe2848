using System.CommandLine;
using InitLab.Classroom.Examination;

namespace InitLab.Cli.Grade;

/// <summary>The command <c>initlab grade</c>.</summary>
internal static class GradeCommand
{
    private static readonly Argument<string?> Submissions = new("SUBMISSIONS")
    {
        Description = "The folder with a folder for each student; in it lies the student's notebook.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Assignment = new("--assignment")
    {
        Description = "An exercise notebook of the course by its name, or the path of any source notebook.",
        HelpName = "NAME",
    };

    private static readonly Option<string> Output = new("--output")
    {
        Description = "The table to write; a report, feedback and results are put beside it.",
        Required = true,
        HelpName = "FILE.csv",
    };

    private static readonly Option<string[]> Merge = new("--merge")
    {
        Description = "Make one table of the tables of all shards.",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "FILE.csv…",
    };

    public static Command Create()
    {
        var (shard, jobs, seed) = (GradeOptions.Part(), GradeOptions.Jobs(), GradeOptions.Seed());
        var (seconds, megabytes) = (GradeOptions.Seconds(), GradeOptions.Megabytes());
        var command = new Command("grade", "Grades a class: each submission runs by itself and can do no harm.")
        {
            Submissions,
            Assignment,
            Output,
            Merge,
            shard,
            jobs,
            seed,
            seconds,
            megabytes,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var processor = TimeSpan.FromSeconds(parsed.GetValue(seconds));
                var request = new GradeRequest(
                    parsed.GetValue(Submissions),
                    parsed.GetValue(Assignment),
                    parsed.GetRequiredValue(Output)
                )
                {
                    Merge = parsed.GetValue(Merge) ?? [],
                    Shard = parsed.GetValue(shard),
                    Jobs = (int)parsed.GetValue(jobs),
                    Seed = parsed.GetValue(seed),
                    Limits = Limits(processor, parsed.GetValue(megabytes) << 20),
                };
                return GradeAction.InvokeAsync(request, cancellation);
            }
        );
        return command;
    }

    // The clock keeps its distance from the processor time, so that a busy machine changes no marks.
    private static ExaminationLimits Limits(TimeSpan processor, long memory)
    {
        var usual = new ExaminationLimits();
        return usual with { Processor = processor, Wall = processor * (usual.Wall / usual.Processor), Memory = memory };
    }
}
