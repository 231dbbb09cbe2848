namespace InitLab.Cli.Install.Placing;

/// <summary>What an installation that was killed left beside the places that it was replacing.</summary>
internal static class Leftovers
{
    /// <summary>Removes what was prepared, or kept, for these places.</summary>
    public static void Remove(IEnumerable<string> targets)
    {
        foreach (var target in targets)
        {
            RemoveOne(Beside.Unfinished(target));
            RemoveOne(Beside.Before(target));
        }
    }

    /// <summary>Removes folders that were prepared in a folder, whatever their names were to be.</summary>
    public static void RemoveUnfinished(string folder)
    {
        foreach (var unfinished in Directory.EnumerateDirectories(folder, Beside.AnyUnfinished))
        {
            RemoveOne(unfinished);
        }
    }

    private static void RemoveOne(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }
}
