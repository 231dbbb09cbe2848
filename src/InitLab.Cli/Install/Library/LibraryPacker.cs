using System.Xml.Linq;
using InitLab.Notebooks.Scripting.Packages;

namespace InitLab.Cli.Install.Library;

/// <summary>Makes the packages that the notebooks load, from the clone.</summary>
internal static class LibraryPacker
{
    private const int LinesShown = 20;

    private static readonly string[] Projects = ["InitLab", "InitLab.Charts", "InitLab.Teaching"];

    /// <summary>Packs the library.</summary>
    /// <exception cref="InstallException">The library cannot be built or packed; the message shows why.</exception>
    public static async Task<IReadOnlyList<Nupkg>> PackAsync(Checkout checkout, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("initlab-pack-").FullName;
        try
        {
            var solution = Path.Combine(scratch, "library.slnx");
            Solution(checkout).Save(solution);
            string[] restore = IsRestored(checkout) ? ["--no-restore"] : [];
            var pack = await DotnetCommand.RunAsync(
                checkout.Root,
                [
                    "pack",
                    solution,
                    "--configuration",
                    "Release",
                    "--output",
                    scratch,
                    "--disable-build-servers",
                    "--verbosity",
                    "quiet",
                    .. restore,
                ],
                cancellationToken
            );
            return pack.ExitCode == 0 ? Read(scratch) : throw Failed(checkout, pack.Output);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static Nupkg[] Read(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.nupkg")
                .Select(Nupkg.Read)
                .OrderBy(package => package.Id, StringComparer.Ordinal),
        ];

    private static XElement Solution(Checkout checkout) =>
        new(
            "Solution",
            Projects.Select(project => new XElement("Project", new XAttribute("Path", ProjectFile(checkout, project))))
        );

    private static string ProjectFile(Checkout checkout, string project) =>
        Path.Combine(checkout.Root, "src", project, $"{project}.csproj");

    // The build of this program restored them too; to restore them once more would need the network on some machines.
    private static bool IsRestored(Checkout checkout) =>
        Projects.All(project =>
            File.Exists(Path.Combine(checkout.Root, "artifacts", "obj", project, "project.assets.json"))
        );

    private static InstallException Failed(Checkout checkout, string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(LinesShown);
        return new InstallException(
            $"The library in '{checkout.Root}' could not be packed:\n{string.Join('\n', lines)}\n"
                + "Build it with 'dotnet build InitLab.slnx --configuration Release' and run this command again."
        );
    }
}
