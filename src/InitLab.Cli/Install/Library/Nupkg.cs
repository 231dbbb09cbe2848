using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using InitLab.Cli.Install.Placing;

namespace InitLab.Cli.Install.Library;

/// <summary>A package file.</summary>
/// <param name="Id">The package's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Content">The file's content.</param>
internal sealed record Nupkg(string Id, string Version, byte[] Content)
{
    /// <summary>The file's name in a feed.</summary>
    public string FileName => $"{Id}.{Version}.nupkg";

    /// <summary>The package's folder in a folder of unpacked packages.</summary>
    public string Folder => Path.Combine(Id.ToLowerInvariant(), Version);

    /// <summary>Reads a package.</summary>
    public static Nupkg Read(string path)
    {
        var content = File.ReadAllBytes(path);
        using var archive = new ZipArchive(new MemoryStream(content));
        using var nuspec = archive.Entries.Single(entry => IsNuspec(entry.FullName)).Open();
        var metadata = XElement.Load(nuspec).Elements().Single(element => element.Name.LocalName == "metadata");
        return new(Text("id"), Text("version"), content);

        string Text(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
    }

    /// <summary>Unpacks it as NuGet does.</summary>
    /// <param name="folder">The folder to fill.</param>
    /// <param name="feed">The folder that the package comes from.</param>
    public void Unpack(string folder, string feed)
    {
        var id = Id.ToLowerInvariant();
        using var archive = new ZipArchive(new MemoryStream(Content));
        foreach (var entry in archive.Entries.Where(entry => IsOfPackage(entry.FullName)))
        {
            var target = Path.Combine(folder, IsNuspec(entry.FullName) ? $"{id}.nuspec" : entry.FullName);
            OwnFiles.MakeFolder(Path.GetDirectoryName(target)!);
            using var content = entry.Open();
            OwnFiles.Write(target, content);
        }

        var hash = Convert.ToBase64String(SHA512.HashData(Content));
        var file = Path.Combine(folder, $"{id}.{Version}.nupkg");
        OwnFiles.Write(file, Content);
        OwnFiles.Write($"{file}.sha512", System.Text.Encoding.UTF8.GetBytes(hash));
        OwnFiles.Write(Path.Combine(folder, ".nupkg.metadata"), PackageMetadata.Json(hash, feed));
    }

    private static bool IsNuspec(string name) =>
        !name.Contains('/') && name.EndsWith(".nuspec", StringComparison.Ordinal);

    // The rest belongs to the archive's own format; NuGet leaves it packed.
    private static bool IsOfPackage(string name) =>
        name != "[Content_Types].xml"
        && !name.EndsWith('/')
        && !name.StartsWith("_rels/", StringComparison.Ordinal)
        && !name.StartsWith("package/", StringComparison.Ordinal);
}
