using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using InitLab.Classroom.Examination;
using InitLab.Classroom.Grading.Results;

namespace InitLab.Cli.Grade;

/// <summary>The options of <c>initlab grade</c> that are numbers.</summary>
internal static class GradeOptions
{
    // The learner's own checks run on seed 0.
    private const long DefaultSeed = 7919;
    private const long LargestSeed = 1L << 53;
    private const int MostJobs = 256;
    private const int LongestSeconds = 24 * 60 * 60;
    private const int LeastMegabytes = 256;
    private const int MostMegabytes = 1 << 20;

    public static Option<long> Seed() =>
        Whole("--seed", "N", 1, LargestSeed, DefaultSeed, "The first of three seeds on which answers are tried.");

    public static Option<long> Jobs() =>
        Whole("--jobs", "N", 1, MostJobs, Environment.ProcessorCount, "How many submissions run at a time.");

    public static Option<long> Seconds() =>
        Whole(
            "--time-limit",
            "SECONDS",
            1,
            LongestSeconds,
            (long)new ExaminationLimits().Processor.TotalSeconds,
            "Processor time that a submission may take."
        );

    public static Option<long> Megabytes() =>
        Whole(
            "--memory-limit",
            "MB",
            LeastMegabytes,
            MostMegabytes,
            new ExaminationLimits().Memory >> 20,
            "Memory that a submission may take."
        );

    public static Option<Shard> Part() =>
        new("--shard")
        {
            Description = "Grade every n-th student alone, from the i-th on; --merge puts the parts together.",
            DefaultValueFactory = _ => Shard.Whole,
            HelpName = "i/n",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (Shard.Parse(text) is { } shard)
                {
                    return shard;
                }

                result.AddError($"--shard takes i/n with i from 1 to n, such as 2/5, not '{text}'.");
                return Shard.Whole;
            },
        };

    private static Option<long> Whole(
        string name,
        string unit,
        long least,
        long most,
        long usual,
        string description
    ) =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => usual,
            HelpName = unit,
            CustomParser = result => Parse(result, name, least, most),
        };

    private static long Parse(ArgumentResult result, string name, long least, long most)
    {
        var text = result.Tokens[0].Value;
        if (
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        result.AddError($"{name} takes a whole number from {least} to {most}, not '{text}'.");
        return least;
    }
}
