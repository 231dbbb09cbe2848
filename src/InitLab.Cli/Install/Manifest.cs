using System.Text.Json;
using InitLab.Cli.Install.Placing;

namespace InitLab.Cli.Install;

/// <summary>What an installation put where.</summary>
/// <param name="Kernelspec">The folder that front ends find the kernel by.</param>
/// <param name="Kernel">The folder of the kernel's program.</param>
/// <param name="Feed">The folder of packages that the notebooks' NuGet.Config names.</param>
/// <param name="Packages">The user's folder of unpacked packages.</param>
/// <param name="Files">Every file, with the hash of what was put; a file that is being replaced has two.</param>
/// <param name="Folders">Every folder that was made.</param>
internal sealed record Manifest(
    string Kernelspec,
    string Kernel,
    string Feed,
    string Packages,
    IReadOnlyList<PlacedFile> Files,
    IReadOnlyList<string> Folders
)
{
    private const string FileName = "installed.json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    /// <summary>The manifest's path.</summary>
    public static string PathIn(string home) => Path.Combine(home, FileName);

    /// <summary>Reads what was installed, or null when nothing is.</summary>
    /// <exception cref="InstallException">The manifest is damaged.</exception>
    public static Manifest? Load(string home)
    {
        var path = PathIn(home);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var manifest = JsonSerializer.Deserialize<Manifest>(File.ReadAllBytes(path), Layout);
            return
                manifest is { Kernelspec: not null, Kernel: not null, Feed: not null, Packages: not null }
                && manifest is { Files: not null, Folders: not null }
                ? manifest
                : throw new JsonException("something is missing in it.");
        }
        catch (JsonException exception)
        {
            throw new InstallException(
                $"'{path}' does not say what was installed: {exception.Message} Delete it and run 'initlab install'.",
                exception
            );
        }
    }

    /// <summary>Writes the manifest in one step, in an order that does not depend on how things were put.</summary>
    public void Save(string home)
    {
        var ordered = this with
        {
            Files = [.. Files.OrderBy(file => file.Path, StringComparer.Ordinal)],
            Folders = [.. Folders.Order(StringComparer.Ordinal)],
        };
        var file = new StagedFile(PathIn(home), JsonSerializer.SerializeToUtf8Bytes(ordered, Layout));
        file.Put();
        file.Finish();
    }

    /// <summary>This manifest, with what another one put as well: true while one replaces the other.</summary>
    public Manifest And(Manifest? other) =>
        other is null
            ? this
            : this with
            {
                Files = [.. Files.Union(other.Files)],
                Folders = [.. Folders.Union(other.Folders, StringComparer.Ordinal)],
            };
}
