using InitLab.Cli.Install;
using InitLab.Jupyter.Kernelspec;

namespace InitLab.Cli.Doctor;

/// <summary>Carries out <c>initlab doctor</c>.</summary>
internal static class DoctorAction
{
    public static async Task<int> InvokeAsync(CancellationToken cancellationToken)
    {
        var broken = 0;
        foreach (var check in Checks())
        {
            var finding = await check.RunAsync(cancellationToken);
            Write(finding);
            broken += finding.Problem is null ? 0 : 1;
        }

        return broken == 0 ? ExitCode.Well : ExitCode.Failed;
    }

    private static IEnumerable<ICheck> Checks()
    {
        yield return new SdkCheck();
        var installation = new InstallationCheck(InitLabHome.Path());
        yield return installation;
        if (installation.Manifest is not { } manifest)
        {
            yield break;
        }

        yield return new KernelspecCheck(manifest, KernelspecFolder.PerUser());
        yield return new FilesCheck("kernel", manifest.Kernel, manifest);
        yield return new FilesCheck("package files in", manifest.Feed, manifest);
        yield return new FilesCheck("packages in", manifest.Packages, manifest);
        yield return new PackageFolderCheck(manifest);
        yield return new StartCheck(manifest);
    }

    private static void Write(Finding finding)
    {
        if (finding.Problem is null)
        {
            Console.WriteLine($"ok      {finding.What}");
        }
        else
        {
            Console.WriteLine($"BROKEN  {finding.What}: {finding.Problem}");
            Console.WriteLine($"        mend: {finding.Mend}");
        }
    }
}
