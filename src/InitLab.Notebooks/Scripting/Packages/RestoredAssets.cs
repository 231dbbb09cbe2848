using System.Text.Json;

namespace InitLab.Notebooks.Scripting.Packages;

/// <summary>What a restore found, as <c>project.assets.json</c> lists it.</summary>
/// <param name="Compile">The assemblies to compile against.</param>
/// <param name="Runtime">The assemblies to load.</param>
/// <param name="Native">The native libraries for this machine.</param>
internal sealed record RestoredAssets(
    IReadOnlyList<RestoredFile> Compile,
    IReadOnlyList<RestoredFile> Runtime,
    IReadOnlyList<RestoredFile> Native
)
{
    public static RestoredAssets Read(JsonElement assets)
    {
        var folders = assets.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = assets.GetProperty("libraries");
        var target = assets.GetProperty("targets").EnumerateObject().Last().Value;
        return new(Files("compile"), Files("runtime"), Files("native"));

        IReadOnlyList<RestoredFile> Files(string kind) =>
            [
                .. target
                    .EnumerateObject()
                    .SelectMany(library => Names(library.Value, kind).Select(file => Find(library.Name, file)))
                    .OfType<RestoredFile>(),
            ];

        RestoredFile? Find(string library, string file)
        {
            var path = libraries.GetProperty(library).TryGetProperty("path", out var inFolder)
                ? inFolder.GetString()!
                : "";
            return folders
                .Select(folder => new RestoredFile(library.Split('/')[0], Path.Combine(folder, path, file)))
                .FirstOrDefault(found => File.Exists(found.Path));
        }
    }

    private static IEnumerable<string> Names(JsonElement library, string kind) =>
        library.TryGetProperty(kind, out var files)
            ? files.EnumerateObject().Select(file => file.Name).Where(name => Path.GetFileName(name) != "_._")
            : [];
}

/// <summary>A file of a package.</summary>
internal sealed record RestoredFile(string Package, string Path)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
