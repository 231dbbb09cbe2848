namespace InitLab.Cli.Install.Kernel;

/// <summary>Tells installations that a kernel runs from a folder, so that its files stay.</summary>
internal static class KernelUse
{
    /// <summary>The file that every running kernel holds open.</summary>
    public const string FileName = "in-use.lock";

    /// <summary>Holds the files of the program until the result is disposed of.</summary>
    /// <returns>Null when the program does not run from an installation.</returns>
    public static IDisposable? Hold(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
    }

    /// <summary>Whether a kernel runs from a folder.</summary>
    public static bool IsHeld(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            return false;
        }

        try
        {
            using var _ = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
