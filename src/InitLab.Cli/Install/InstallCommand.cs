using System.CommandLine;

namespace InitLab.Cli.Install;

/// <summary>The commands <c>initlab install</c> and <c>initlab uninstall</c>.</summary>
internal static class InstallCommand
{
    public static Command Create()
    {
        var feed = new Option<string?>("--feed")
        {
            Description = "The folder for the package files; without it, the one that notebooks/NuGet.Config names.",
            HelpName = "DIR",
        };
        var command = new Command("install", "Makes the notebooks run in VS Code, Jupyter and other engines.") { feed };
        command.SetAction(
            (parsed, cancellationToken) => InstallAction.InstallAsync(parsed.GetValue(feed), cancellationToken)
        );
        return command;
    }

    public static Command CreateUninstall()
    {
        var command = new Command("uninstall", "Takes back what 'initlab install' put on this machine.");
        command.SetAction(_ => InstallAction.Uninstall());
        return command;
    }
}
