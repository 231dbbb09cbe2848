namespace InitLab.Cli.Run;

/// <summary>
/// Tells why when a cell ends the whole process, as <c>Environment.Exit(0)</c> does, and makes it a failure.
/// </summary>
internal sealed class ProcessEndGuard : IDisposable
{
    public ProcessEndGuard() => AppDomain.CurrentDomain.ProcessExit += OnProcessExit;

    /// <summary>The notebook that is running, or null between runs.</summary>
    public string? Running { get; set; }

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;

    private void OnProcessExit(object? sender, EventArgs e)
    {
        if (Running is not null)
        {
            Console.Error.WriteLine(
                $"initlab: a cell of {Running} ended the process; remove its call of Environment.Exit."
            );
            Environment.ExitCode = ExitCode.Failed;
        }
    }
}
