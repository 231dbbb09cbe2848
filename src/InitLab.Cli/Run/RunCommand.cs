using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace InitLab.Cli.Run;

/// <summary>The command <c>initlab run</c>.</summary>
internal static class RunCommand
{
    private const double DefaultCellSeconds = 120;
    private const double LongestCellSeconds = 24 * 60 * 60;

    public static Command Create()
    {
        var notebooks = new Argument<string[]>("NOTEBOOK")
        {
            Description = "The notebooks to run; without one, the whole course in the folder 'notebooks'.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var output = new Option<string>("--output")
        {
            Description = "The folder for the executed notebooks and their pages.",
            DefaultValueFactory = _ => Path.Combine("artifacts", "course"),
            HelpName = "DIR",
        };
        var open = new Option<bool>("--open") { Description = "Show the pages in the browser afterwards." };
        var cellSeconds = new Option<double>("--cell-seconds")
        {
            Description = "How long one cell may run before it is stopped.",
            DefaultValueFactory = _ => DefaultCellSeconds,
            HelpName = "SECONDS",
            CustomParser = ParseSeconds,
        };

        var command = new Command("run", "Runs notebooks and writes each as an executed notebook and a page to read.")
        {
            notebooks,
            output,
            open,
            cellSeconds,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAction.InvokeAsync(
                    new RunRequest(
                        parsed.GetValue(notebooks) ?? [],
                        parsed.GetRequiredValue(output),
                        parsed.GetValue(open),
                        TimeSpan.FromSeconds(parsed.GetValue(cellSeconds))
                    ),
                    cancellationToken
                )
        );
        return command;
    }

    private static double ParseSeconds(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (
            double.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and <= LongestCellSeconds
        )
        {
            return seconds;
        }

        result.AddError(
            $"--cell-seconds takes a number of seconds above 0 and up to {LongestCellSeconds}, not '{text}'."
        );
        return DefaultCellSeconds;
    }
}

/// <summary>What <c>initlab run</c> was asked to do.</summary>
/// <param name="Notebooks">The notebooks' paths; none means the course.</param>
/// <param name="Output">The folder to write to.</param>
/// <param name="Open">Whether to show the pages afterwards.</param>
/// <param name="CellTimeLimit">How long one cell may run.</param>
internal sealed record RunRequest(IReadOnlyList<string> Notebooks, string Output, bool Open, TimeSpan CellTimeLimit);
