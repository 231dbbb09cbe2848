namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>A place where a program can run and do no harm.</summary>
public interface ISandbox
{
    /// <summary>Makes sure that this machine has the place, by running something harmless in it.</summary>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="ExaminationException">It has not; the message says what to do.</exception>
    Task RequireAsync(CancellationToken cancellation);

    /// <summary>Encloses one examination.</summary>
    /// <param name="errand">What is to run there.</param>
    IEnclosure Enclose(Errand errand);
}

/// <summary>One process in a sandbox, before and after its start.</summary>
public interface IEnclosure
{
    /// <summary>The process to start; its standard streams are those of the enclosed program.</summary>
    System.Diagnostics.ProcessStartInfo Start { get; }

    /// <summary>What everything inside uses, or null where the sandbox itself holds the limits.</summary>
    /// <param name="process">The number of the process that was started.</param>
    Watching.ResourceUse? Measure(int process);

    /// <summary>
    /// Ends everything inside; the started process ends when nothing is left. It may have to be asked again.
    /// </summary>
    /// <param name="process">The number of the process that was started.</param>
    void Kill(int process);

    /// <summary>What it means that the started process ended by itself with an exit code.</summary>
    /// <param name="exitCode">The exit code.</param>
    ExaminationEnd Meaning(int exitCode);
}

/// <summary>What is to run in a sandbox.</summary>
/// <param name="MediaType">The MIME type of the outputs that the notebook hands in.</param>
/// <param name="Environment">The only environment variables it sees, beside those that .NET needs.</param>
/// <param name="Limits">What it may use.</param>
public sealed record Errand(
    string MediaType,
    IReadOnlyDictionary<string, string> Environment,
    ExaminationLimits Limits
);
