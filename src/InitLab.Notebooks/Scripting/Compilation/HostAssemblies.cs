namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>The assemblies that the host can load by itself: its own, its packages' and the framework's.</summary>
internal static class HostAssemblies
{
    /// <summary>The file of each assembly, by simple name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var list = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        foreach (var path in list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            files.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }

        return files;
    }
}
