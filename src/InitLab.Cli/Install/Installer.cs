using InitLab.Cli.Install.Kernel;
using InitLab.Cli.Install.Library;
using InitLab.Cli.Install.Placing;
using InitLab.Jupyter.Kernelspec;

namespace InitLab.Cli.Install;

/// <summary>Puts the kernel and the packages where front ends and engines look for them.</summary>
/// <param name="places">Where to put them.</param>
/// <param name="program">The folder of the program to publish as the kernel.</param>
internal sealed class Installer(Places places, string program)
{
    /// <summary>Installs, or brings an earlier installation up to date.</summary>
    /// <param name="packages">The packages to install.</param>
    /// <param name="cancellationToken">Stops it as long as nothing was replaced.</param>
    /// <exception cref="InstallException">It cannot be done; the earlier installation is as it was.</exception>
    public Installed Install(IReadOnlyList<Nupkg> packages, CancellationToken cancellationToken)
    {
        using var placement = new Placement();
        placement.MakeFolder(places.Home);
        using var only = OneAtATime.Enter(places.Home);
        Leftovers.RemoveUnfinished(places.Home);
        var earlier = Manifest.Load(places.Home);
        var kernelspec = KernelspecChoice.Make(places.Kernelspecs, earlier);
        var kernel = Path.Combine(places.Home, KernelFiles.FolderName(program));

        AddKernel(placement, kernel);
        AddPackages(placement, packages);
        cancellationToken.ThrowIfCancellationRequested();
        AddKernelspec(placement, kernelspec.Folder, kernel);
        var manifest = ManifestOf(placement, kernelspec.Folder, kernel, earlier);
        var copy = UserCopy.Keep(placement, Path.Combine(kernelspec.Folder, KernelspecFile.FileName), earlier);
        Put(placement, manifest, earlier);
        var outdated = Outdated.Remove(manifest, earlier, places.Home);
        var standing = manifest with { Folders = [.. manifest.Folders.Where(Directory.Exists)] };
        standing.And(outdated).Save(places.Home);
        return new(standing, kernelspec.Foreign, copy, outdated is not null);
    }

    private Manifest ManifestOf(Placement placement, string kernelspec, string kernel, Manifest? earlier) =>
        new(
            kernelspec,
            kernel,
            places.Feed,
            places.Packages,
            [.. placement.Files],
            [.. placement.Folders.Concat(earlier?.Folders ?? []).Distinct(StringComparer.Ordinal)]
        );

    // The manifest lists old and new while one replaces the other, so that it is true even when this is killed.
    private void Put(Placement placement, Manifest manifest, Manifest? earlier)
    {
        manifest.And(earlier).Save(places.Home);
        try
        {
            placement.Put();
        }
        catch
        {
            if (earlier is null)
            {
                File.Delete(Manifest.PathIn(places.Home));
            }
            else
            {
                earlier.Save(places.Home);
            }

            throw;
        }
    }

    private void AddKernel(Placement placement, string kernel)
    {
        if (KernelFiles.AreWhole(kernel))
        {
            placement.Keep(new StandingFolder(kernel, KernelFiles.Placed(kernel)));
            return;
        }

        var folder = placement.AddFolder(kernel);
        KernelFiles.Copy(program, folder);
        OwnFiles.Write(Path.Combine(folder, KernelUse.FileName), []);
    }

    private void AddPackages(Placement placement, IReadOnlyList<Nupkg> packages)
    {
        foreach (var package in packages)
        {
            package.Unpack(placement.AddFolder(Path.Combine(places.Packages, package.Folder)), places.Feed);
            placement.AddFile(Path.Combine(places.Feed, package.FileName), package.Content);
        }
    }

    // kernel.json comes last: a front end that reads it finds everything else in its place.
    private static void AddKernelspec(Placement placement, string folder, string kernel)
    {
        foreach (var (name, content) in KernelspecLogos.All())
        {
            placement.AddFile(Path.Combine(folder, name), content);
        }

        var command = KernelspecFile.Of(DotnetHost.Path(), Path.Combine(kernel, KernelFiles.Program));
        placement.AddFile(Path.Combine(folder, KernelspecFile.FileName), command.ToJson());
    }
}

/// <summary>What an installation came to.</summary>
/// <param name="Manifest">What was put where.</param>
/// <param name="Foreign">The folder of another kernel that has the usual name, or null.</param>
/// <param name="UserCopy">Where the user's own version of a replaced file was kept, or null.</param>
/// <param name="EarlierRuns">Whether a kernel of the earlier installation still runs, so that its files stayed.</param>
internal sealed record Installed(Manifest Manifest, string? Foreign, string? UserCopy, bool EarlierRuns);
