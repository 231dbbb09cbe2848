using InitLab.Notebooks.Scripting.Packages;
using NuGet.Versioning;

namespace InitLab.Notebooks.Scripting.Documentation;

/// <summary>Where the documentation of an assembly may be on this machine.</summary>
internal static class DocumentationFiles
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly Lazy<IReadOnlyList<string>> OfFramework = new(ReadFramework);

    /// <summary>The files that are there, the likeliest first.</summary>
    /// <param name="assembly">The assembly's file.</param>
    public static IEnumerable<string> Of(string assembly)
    {
        var beside = Path.ChangeExtension(assembly, ".xml");
        if (File.Exists(beside))
        {
            return [beside];
        }

        var name = Path.GetFileNameWithoutExtension(assembly);
        return Path.GetDirectoryName(assembly) == Framework
            ? OfFramework.Value.OrderBy(file => Rank(Path.GetFileNameWithoutExtension(file), name))
            : ShippedPackages.Host.FilesOf(name).Select(InPackages).Where(File.Exists);
    }

    // A framework's assembly is documented by those through which one sees its types: mostly System.Runtime.
    private static int Rank(string file, string assembly) =>
        file == assembly ? 0
        : file == "System.Runtime" ? 1
        : file.StartsWith("System", StringComparison.Ordinal) ? 2
        : 3;

    private static string InPackages(string file) =>
        Path.ChangeExtension(Path.Combine(PackageFolder.Path, file), ".xml");

    private static IReadOnlyList<string> ReadFramework()
    {
        string[] packs =
        [
            Path.GetFullPath(Path.Combine(Framework, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref")),
            Path.Combine(PackageFolder.Path, "microsoft.netcore.app.ref"),
        ];
        return packs
                .Where(Directory.Exists)
                .SelectMany(Directory.GetDirectories)
                .Select(folder => (Folder: folder, Version: Version(folder)))
                .Where(pack => pack.Version?.Major == Environment.Version.Major)
                .OrderByDescending(pack => pack.Version)
                .Select(pack => Path.Combine(pack.Folder, "ref", $"net{Environment.Version.ToString(2)}"))
                .Where(Directory.Exists)
                .Select(folder => Directory.GetFiles(folder, "*.xml"))
                .FirstOrDefault()
            ?? [];
    }

    private static NuGetVersion? Version(string folder) =>
        NuGetVersion.TryParse(Path.GetFileName(folder), out var version) ? version : null;
}
