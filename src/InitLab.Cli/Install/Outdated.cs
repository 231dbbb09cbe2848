using InitLab.Cli.Install.Kernel;
using InitLab.Cli.Install.Placing;

namespace InitLab.Cli.Install;

/// <summary>What an earlier installation put and the present one did not.</summary>
internal static class Outdated
{
    /// <summary>Removes it, but for the program of a kernel that runs.</summary>
    /// <returns>What had to stay, for a later installation to remove; null when all is gone.</returns>
    public static Manifest? Remove(Manifest present, Manifest? earlier, string home)
    {
        if (earlier is null)
        {
            return null;
        }

        var kept = present.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var running = RunningKernels(home);
        var outdated = earlier
            .Files.Where(file => !kept.Contains(file.Path))
            .ToLookup(file => IsIn(running, file.Path));
        var removal = new Removal();
        removal.RemoveFiles(outdated[false]);
        removal.RemoveFolders(earlier.Folders);
        return outdated[true].Any() ? earlier with { Files = [.. outdated[true]] } : null;
    }

    /// <summary>The folders under a home that kernels run from.</summary>
    public static IReadOnlyList<string> RunningKernels(string home) =>
        [.. Directory.EnumerateDirectories(home, "kernel-*").Where(KernelUse.IsHeld)];

    private static bool IsIn(IEnumerable<string> folders, string path) =>
        folders.Any(folder => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}
