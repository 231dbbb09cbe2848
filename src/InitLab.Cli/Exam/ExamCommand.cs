using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace InitLab.Cli.Exam;

/// <summary>The command <c>initlab exam</c>.</summary>
internal static class ExamCommand
{
    private const int Most = 999;

    public static Command Create()
    {
        var seed = new Option<long>("--seed")
        {
            Description = "What the numbers are drawn from; who knows it can make the key.",
            Required = true,
            HelpName = "N",
            CustomParser = ParseSeed,
        };
        var count = new Option<int>("--count")
        {
            Description = "How many variants.",
            Required = true,
            HelpName = "K",
            CustomParser = ParseCount,
        };
        var output = new Option<string>("--output")
        {
            Description = "The folder for the sheets 'exam-001.html', … and the teacher's 'key.html'.",
            Required = true,
            HelpName = "DIR",
        };
        var command = new Command("exam", "Makes variants of a written exam on part 1, and the key to them, to print.")
        {
            seed,
            count,
            output,
        };
        command.SetAction(parsed =>
            ExamAction.Invoke(parsed.GetValue(seed), parsed.GetValue(count), parsed.GetRequiredValue(output))
        );
        return command;
    }

    private static long ParseSeed(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
        {
            return seed;
        }

        result.AddError($"--seed takes a whole number of at most 18 digits, not '{text}'.");
        return 0;
    }

    private static int ParseCount(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= Most
        )
        {
            return count;
        }

        result.AddError($"--count takes a whole number from 1 to {Most}, not '{text}'.");
        return 1;
    }
}
