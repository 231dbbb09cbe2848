using System.CommandLine;

namespace InitLab.Cli.Verify;

/// <summary>The commands <c>initlab verify</c> and <c>initlab clean</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var notebooks = Notebooks("to verify");
        var accept = new Option<bool>("--accept")
        {
            Description = "Write the outputs of this run into the notebooks, in the form in which they are committed.",
        };
        var output = new Option<string?>("--output")
        {
            Description = "A folder for the executed notebooks and their pages, as 'run' writes them.",
            HelpName = "DIR",
        };
        var command = new Command("verify", "Runs notebooks and checks their outputs, budgets and conventions.")
        {
            notebooks,
            accept,
            output,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                VerifyAction.InvokeAsync(
                    new VerifyRequest(
                        parsed.GetValue(notebooks) ?? [],
                        parsed.GetValue(accept),
                        parsed.GetValue(output)
                    ),
                    cancellationToken
                )
        );
        return command;
    }

    public static Command CreateClean()
    {
        var notebooks = Notebooks("to strip");
        var command = new Command("clean", "Takes the outputs out of notebooks, in place.") { notebooks };
        command.SetAction(parsed => CleanAction.Invoke(parsed.GetValue(notebooks) ?? []));
        return command;
    }

    private static Argument<string[]> Notebooks(string what) =>
        new("NOTEBOOK")
        {
            Description = $"The notebooks {what}; without one, the whole course in the folder 'notebooks'.",
            Arity = ArgumentArity.ZeroOrMore,
        };
}
