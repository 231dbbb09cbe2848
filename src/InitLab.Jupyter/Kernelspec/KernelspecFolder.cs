namespace InitLab.Jupyter.Kernelspec;

/// <summary>Where front ends look for the kernels of one user.</summary>
public static class KernelspecFolder
{
    /// <summary>The name of the folder that C# notebooks ask for.</summary>
    public const string Name = ".net-csharp";

    /// <summary>The name to use when another kernel has <see cref="Name"/>.</summary>
    public const string SecondName = "initlab-csharp";

    /// <summary>The folder that holds one folder for each kernel of this user; it need not exist.</summary>
    /// <returns>
    /// The full path: in <c>$JUPYTER_DATA_DIR</c> when that is set, else where Jupyter keeps its data on this system.
    /// </returns>
    public static string PerUser()
    {
        var chosen = Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR");
        return Path.GetFullPath("kernels", string.IsNullOrEmpty(chosen) ? JupyterData() : Path.GetFullPath(chosen));
    }

    private static string JupyterData()
    {
        if (OperatingSystem.IsMacOS())
        {
            return Path.Combine(Known(Environment.SpecialFolder.UserProfile), "Library", "Jupyter");
        }

        var data = OperatingSystem.IsWindows()
            ? Environment.SpecialFolder.ApplicationData
            : Environment.SpecialFolder.LocalApplicationData;
        return Path.Combine(Known(data), "jupyter");
    }

    private static string Known(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify);
}
