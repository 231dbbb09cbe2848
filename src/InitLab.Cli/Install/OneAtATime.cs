namespace InitLab.Cli.Install;

/// <summary>Keeps two installations from working on the same folder at once.</summary>
internal static class OneAtATime
{
    private const string FileName = ".installing";

    /// <summary>Enters, until the result is disposed of.</summary>
    /// <exception cref="InstallException">Another installation is at work.</exception>
    public static IDisposable Enter(string home)
    {
        try
        {
            return new FileStream(
                Path.Combine(home, FileName),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException exception)
        {
            throw new InstallException(
                $"'{home}' cannot be worked on, perhaps because another initlab does: {exception.Message}",
                exception
            );
        }
    }
}
