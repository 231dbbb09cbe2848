using System.CommandLine;

namespace InitLab.Cli.Slides;

/// <summary>The command <c>initlab slides</c>.</summary>
internal static class SlidesCommand
{
    public static Command Create()
    {
        var notebooks = new Argument<string[]>("NOTEBOOK")
        {
            Description = "Executed notebooks; without one, the whole course in the folder 'notebooks'.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var output = new Option<string>("--output")
        {
            Description = "The folder for the decks, one file for each notebook.",
            DefaultValueFactory = _ => Path.Combine("artifacts", "slides"),
            HelpName = "DIR",
        };
        var command = new Command("slides", "Writes the figures of executed notebooks as slides for a lesson.")
        {
            notebooks,
            output,
        };
        command.SetAction(parsed =>
            SlidesAction.Invoke(parsed.GetValue(notebooks) ?? [], parsed.GetRequiredValue(output))
        );
        return command;
    }
}
