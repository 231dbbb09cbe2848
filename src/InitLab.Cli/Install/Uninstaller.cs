using InitLab.Cli.Install.Placing;

namespace InitLab.Cli.Install;

/// <summary>Takes back what an installation put.</summary>
internal static class Uninstaller
{
    /// <summary>Removes what the manifest lists and nobody changed, and the folders that are empty then.</summary>
    /// <param name="home">The folder of the manifest.</param>
    /// <returns>What came of it, or null when nothing is installed.</returns>
    /// <exception cref="InstallException">A kernel runs, or the manifest is damaged; nothing was removed.</exception>
    public static Removal? Uninstall(string home)
    {
        var manifest = Manifest.Load(home);
        if (manifest is null)
        {
            return null;
        }

        var removal = new Removal();
        using (OneAtATime.Enter(home))
        {
            if (Outdated.RunningKernels(home).Count > 0)
            {
                throw new InstallException(
                    "A notebook still runs the kernel, so nothing was removed: shut its kernel down and try again."
                );
            }

            Leftovers.RemoveUnfinished(home);
            Leftovers.Remove([.. manifest.Files.Select(file => file.Path), .. manifest.Folders, Manifest.PathIn(home)]);
            removal.RemoveFiles(manifest.Files);
            if (removal.Stuck.Count == 0)
            {
                File.Delete(Manifest.PathIn(home));
            }
        }

        removal.RemoveFolders(manifest.Folders);
        return removal;
    }
}
