namespace InitLab.Cli.Install;

/// <summary>The folder of this user that the kernel is published to.</summary>
internal static class InitLabHome
{
    /// <summary>The environment variable that names another folder.</summary>
    private const string Variable = "INITLAB_HOME";

    /// <summary>The folder's full path; it need not exist.</summary>
    public static string Path()
    {
        var chosen = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrEmpty(chosen)
            ? System.IO.Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "initlab"
            )
            : System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(chosen));
    }
}
