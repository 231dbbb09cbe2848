using InitLab.Cli.Install;
using InitLab.Cli.Install.Library;
using InitLab.Notebooks.Scripting.Packages;

namespace InitLab.Cli.Doctor;

/// <summary>The packages are in the folder that restores look into.</summary>
internal sealed class PackageFolderCheck(Manifest manifest) : ICheck
{
    public async Task<Finding> RunAsync(CancellationToken cancellationToken)
    {
        var what = $"folder of packages {manifest.Packages}";
        try
        {
            var used = await UserPackages.FindAsync(AppContext.BaseDirectory, cancellationToken);
            return new(what, used == manifest.Packages ? null : $"restores look into '{used}' now");
        }
        catch (Exception exception) when (exception is InstallException or DotnetMissingException)
        {
            return new(what, exception.Message, "mend the .NET SDK first");
        }
    }
}
