using System.CommandLine;
using InitLab.Classroom.Examination;

namespace InitLab.Cli.Grade;

/// <summary>
/// The hidden command <c>initlab examine</c>, which runs in a sandbox and is started by <c>grade</c>.
/// </summary>
internal static class ExamineCommand
{
    private const string Verb = "examine";

    /// <summary>The command as a sandbox starts it.</summary>
    public static ExamineeProgram Program =>
        ExamineeProgram.OfThisProcess(Path.GetFileName(typeof(ExamineCommand).Assembly.Location), Verb);

    public static Command Create()
    {
        var mediaType = new Argument<string>("MEDIA_TYPE")
        {
            Description = "The MIME type of the outputs that count as handed in.",
        };
        var seconds = new Argument<double>("CELL_SECONDS") { Description = "How long one cell may run." };
        var threads = new Argument<int>("THREADS") { Description = "Beyond how many threads it waits to be ended." };
        var command = new Command(
            Verb,
            "Runs the notebook on the standard input and writes what each cell handed in, one line of JSON for each."
        )
        {
            mediaType,
            seconds,
            threads,
        };
        command.Hidden = true;
        // Not asynchronous: the parser would put handlers for SIGINT and SIGTERM that wait for the cells.
        command.SetAction(parsed =>
            ExamineAction.Invoke(
                new ExamineeSettings(
                    parsed.GetRequiredValue(mediaType),
                    TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds)),
                    parsed.GetRequiredValue(threads)
                )
            )
        );
        return command;
    }
}
