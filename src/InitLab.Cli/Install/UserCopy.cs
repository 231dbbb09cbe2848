using InitLab.Cli.Install.Placing;

namespace InitLab.Cli.Install;

/// <summary>Keeps the user's version of a file that an update replaces.</summary>
internal static class UserCopy
{
    /// <summary>Keeps a copy beside the file when it is not what was put there.</summary>
    /// <returns>The copy, or null when none is needed.</returns>
    public static string? Keep(Placement placement, string path, Manifest? earlier)
    {
        if (!File.Exists(path) || IsAsPut(path, earlier))
        {
            return null;
        }

        var copy = Free($"{path}.yours");
        placement.AddFile(copy, File.ReadAllBytes(path));
        return copy;
    }

    private static bool IsAsPut(string path, Manifest? earlier) =>
        earlier?.Files.Contains(new PlacedFile(path, OwnFiles.Hash(path))) ?? false;

    private static string Free(string path)
    {
        var free = path;
        for (var number = 2; File.Exists(free); number++)
        {
            free = $"{path}-{number}";
        }

        return free;
    }
}
