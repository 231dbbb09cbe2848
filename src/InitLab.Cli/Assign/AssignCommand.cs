using System.CommandLine;

namespace InitLab.Cli.Assign;

/// <summary>The command <c>initlab assign</c>.</summary>
internal static class AssignCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("SOURCE")
        {
            Description = "A notebook with solutions and hidden tests, or a folder of such notebooks.",
        };
        var output = new Option<string>("--output")
        {
            Description = "The folder for the editions: 'learner' and 'instructor' in it.",
            Required = true,
            HelpName = "DIR",
        };
        var command = new Command(
            "assign",
            "Makes a learner's and an instructor's edition from notebooks with exercises, as nbgrader marks them."
        )
        {
            source,
            output,
        };
        command.SetAction(parsed =>
            AssignAction.Invoke(parsed.GetRequiredValue(source), parsed.GetRequiredValue(output))
        );
        return command;
    }
}
