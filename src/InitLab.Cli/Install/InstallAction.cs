using InitLab.Cli.Install.Library;
using InitLab.Jupyter.Kernelspec;
using InitLab.Notebooks.Scripting.Packages;

namespace InitLab.Cli.Install;

/// <summary>Carries out <c>initlab install</c> and <c>initlab uninstall</c>.</summary>
internal static class InstallAction
{
    public static async Task<int> InstallAsync(string? feed, CancellationToken cancellationToken)
    {
        try
        {
            var checkout = Checkout.Find();
            var places = new Places(
                InitLabHome.Path(),
                KernelspecFolder.PerUser(),
                Path.TrimEndingDirectorySeparator(feed is null ? checkout.Feed() : Path.GetFullPath(feed)),
                await UserPackages.FindAsync(checkout.Notebooks, cancellationToken)
            );
            Console.WriteLine("Packing the library...");
            var packages = await LibraryPacker.PackAsync(checkout, cancellationToken);
            var installed = new Installer(places, AppContext.BaseDirectory).Install(packages, cancellationToken);
            InstallReport.Write(installed, checkout);
            return ExitCode.Well;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("initlab: stopped; everything is as it was before.");
            return ExitCode.Failed;
        }
        catch (WrongUsageException exception)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.WrongUsage;
        }
        catch (Exception exception) when (IsProblem(exception))
        {
            Console.Error.WriteLine($"initlab: nothing was changed. {exception.Message}");
            return ExitCode.Failed;
        }
    }

    public static int Uninstall()
    {
        try
        {
            return UninstallReport.Write(Uninstaller.Uninstall(InitLabHome.Path()));
        }
        catch (Exception exception) when (IsProblem(exception))
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    private static bool IsProblem(Exception exception) =>
        exception is InstallException or DotnetMissingException or IOException or UnauthorizedAccessException;
}
