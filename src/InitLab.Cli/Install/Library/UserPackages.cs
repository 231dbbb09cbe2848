using InitLab.Notebooks.Scripting.Packages;

namespace InitLab.Cli.Install.Library;

/// <summary>The user's folder of unpacked packages, which every restore looks into first.</summary>
internal static class UserPackages
{
    private const string Label = "global-packages:";

    /// <summary>Asks the SDK for the folder, as settings and environment may name another one.</summary>
    /// <param name="folder">The folder from which the settings apply.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="InstallException">The SDK does not say it.</exception>
    public static async Task<string> FindAsync(string folder, CancellationToken cancellationToken)
    {
        var answer = await DotnetCommand.RunAsync(
            folder,
            ["nuget", "locals", "global-packages", "--list", "--force-english-output"],
            cancellationToken
        );
        var line = answer.Output.Split('\n').FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal));
        return line is null
            ? throw new InstallException($"The SDK does not say where packages are kept: {answer.Output.Trim()}")
            : Path.TrimEndingDirectorySeparator(Path.GetFullPath(line[Label.Length..].Trim()));
    }
}
