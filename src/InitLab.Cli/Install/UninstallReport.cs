using InitLab.Cli.Install.Placing;

namespace InitLab.Cli.Install;

/// <summary>Tells what was taken back, and what stays.</summary>
internal static class UninstallReport
{
    /// <summary>Writes the report.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Removal? removal)
    {
        if (removal is null)
        {
            Console.WriteLine("Nothing is installed.");
            return ExitCode.Well;
        }

        foreach (var path in removal.Kept)
        {
            Console.WriteLine($"Left, because it was changed: {path}");
        }

        foreach (var problem in removal.Stuck)
        {
            Console.Error.WriteLine($"initlab: could not be removed: {problem}");
        }

        if (removal.Stuck.Count > 0)
        {
            Console.Error.WriteLine("initlab: mend this and run 'initlab uninstall' again.");
            return ExitCode.Failed;
        }

        Console.WriteLine("Uninstalled.");
        return ExitCode.Well;
    }
}
