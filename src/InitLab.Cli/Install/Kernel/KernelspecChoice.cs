using InitLab.Jupyter.Kernelspec;

namespace InitLab.Cli.Install.Kernel;

/// <summary>The folder to put the kernel's description in.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Foreign">The folder of another kernel that has the usual name, or null.</param>
internal sealed record KernelspecChoice(string Folder, string? Foreign)
{
    /// <summary>Chooses the usual name unless a kernel that is not ours has it.</summary>
    /// <param name="kernelspecs">The user's folder of kernels.</param>
    /// <param name="earlier">What an earlier installation put, or null.</param>
    /// <exception cref="InstallException">Other kernels have both names.</exception>
    public static KernelspecChoice Make(string kernelspecs, Manifest? earlier)
    {
        var usual = Path.Combine(kernelspecs, KernelspecFolder.Name);
        if (IsFree(usual, earlier))
        {
            return new(usual, null);
        }

        var second = Path.Combine(kernelspecs, KernelspecFolder.SecondName);
        return IsFree(second, earlier)
            ? new(second, usual)
            : throw new InstallException(
                $"Other kernels have the folders '{usual}' and '{second}': move one of them away."
            );
    }

    private static bool IsFree(string folder, Manifest? earlier)
    {
        var file = Path.Combine(folder, KernelspecFile.FileName);
        return !Path.Exists(folder)
            || earlier?.Kernelspec == folder
            || (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            || (File.Exists(file) && StartsThisProgram(file));
    }

    // So an installation whose manifest was lost is still known as ours.
    private static bool StartsThisProgram(string file)
    {
        try
        {
            return KernelspecFile.Read(file).Command.Any(part => Path.GetFileName(part) == KernelFiles.Program);
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
