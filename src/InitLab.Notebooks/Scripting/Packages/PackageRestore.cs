using System.Text.Json;
using System.Xml.Linq;
using InitLab.Notebooks.Scripting.Directives;

namespace InitLab.Notebooks.Scripting.Packages;

/// <summary>
/// Restores packages as a project of the .NET SDK does, under the settings beside or above the notebook.
/// </summary>
internal static class PackageRestore
{
    /// <summary>The name of the project that asks for the packages.</summary>
    public const string ProjectName = "cell";

    /// <summary>Restores all the packages of a session together, so that they fit one another.</summary>
    /// <exception cref="DirectiveException">They cannot be restored.</exception>
    public static async Task<RestoredAssets> RunAsync(
        IReadOnlyList<PackageRequest> packages,
        IReadOnlyList<string> sources,
        string workingDirectory,
        CancellationToken cancellationToken
    )
    {
        var directory = Directory.CreateTempSubdirectory("packages-").FullName;
        try
        {
            Write(directory, Project(packages, sources, workingDirectory));
            var restore = await DotnetCommand.RunAsync(
                directory,
                ["restore", $"{ProjectName}.csproj", "--verbosity", "quiet", "--disable-build-servers"],
                cancellationToken
            );
            return Read(Path.Combine(directory, "obj", "project.assets.json"), packages, restore.Output);
        }
        catch (DotnetMissingException)
        {
            throw new DirectiveException(
                "A package that is not shipped with this engine is restored by the .NET SDK, and there is none here: "
                    + "install the .NET SDK, or use a package that is shipped."
            );
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static RestoredAssets Read(string path, IReadOnlyList<PackageRequest> packages, string said)
    {
        var names = string.Join(", ", packages.Select(package => package.Name));
        if (!File.Exists(path))
        {
            throw new DirectiveException($"Restoring {names} failed: {said.Trim()}");
        }

        using var assets = JsonDocument.Parse(File.ReadAllBytes(path));
        return RestoreProblem.In(assets.RootElement, names) is { } problem
            ? throw new DirectiveException(problem)
            : RestoredAssets.Read(assets.RootElement);
    }

    // Empty policy files keep those of a directory above from having a say.
    private static void Write(string directory, XElement project)
    {
        project.Save(Path.Combine(directory, $"{ProjectName}.csproj"));
        foreach (
            var policy in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"]
        )
        {
            File.WriteAllText(Path.Combine(directory, policy), "<Project />");
        }
    }

    private static XElement Project(
        IReadOnlyList<PackageRequest> packages,
        IReadOnlyList<string> sources,
        string workingDirectory
    ) =>
        new(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", $"net{Environment.Version.Major}.0"),
                new XElement("RuntimeIdentifier", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier),
                new XElement("SelfContained", false),
                new XElement("UseAppHost", false),
                new XElement("NuGetAudit", false),
                new XElement("RestoreRootConfigDirectory", workingDirectory),
                new XElement("RestoreAdditionalProjectSources", string.Join(';', sources))
            ),
            new XElement(
                "ItemGroup",
                packages.Select(package => new XElement(
                    "PackageReference",
                    new XAttribute("Include", package.Name),
                    new XAttribute("Version", package.Version)
                ))
            )
        );
}
