using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InitLab.Cli.Install.Placing;

namespace InitLab.Cli.Install.Kernel;

/// <summary>
/// The files of this program that a kernel needs: its own list of dependencies, and what goes with them.
/// </summary>
internal static class KernelFiles
{
    /// <summary>The program's assembly.</summary>
    public const string Program = "InitLab.Cli.dll";

    private const string List = "InitLab.Cli.deps.json";
    private const string Runtime = "InitLab.Cli.runtimeconfig.json";

    /// <summary>The files of a program, as paths in its folder, in order of their names.</summary>
    /// <exception cref="InstallException">The program is not whole.</exception>
    public static IReadOnlyList<string> In(string folder)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal) { List, Runtime };
        foreach (var assembly in Assemblies(Path.Combine(folder, List)))
        {
            names.Add(assembly);
            names.UnionWith(Companions(assembly).Where(name => File.Exists(Path.Combine(folder, name))));
        }

        var missing = names.FirstOrDefault(name => !File.Exists(Path.Combine(folder, name)));
        return missing is null
            ? [.. names]
            : throw new InstallException(
                $"'{Path.Combine(folder, missing)}' is missing: build again with 'dotnet build --no-incremental'."
            );
    }

    /// <summary>A name that differs where the content does, so that a running kernel never loses its files.</summary>
    public static string FolderName(string folder)
    {
        var content = string.Concat(
            In(folder).Select(name => $"{OwnFiles.Hash(Path.Combine(folder, name))}  {name}\n")
        );
        return "kernel-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12];
    }

    /// <summary>Whether a published folder holds, unchanged, what its name says.</summary>
    public static bool AreWhole(string folder)
    {
        try
        {
            return File.Exists(Path.Combine(folder, KernelUse.FileName))
                && FolderName(folder) == Path.GetFileName(folder);
        }
        catch (Exception exception) when (exception is InstallException or IOException or JsonException)
        {
            return false;
        }
    }

    /// <summary>The files of a published folder.</summary>
    public static IEnumerable<PlacedFile> Placed(string folder) =>
        In(folder)
            .Append(KernelUse.FileName)
            .Select(name => Path.Combine(folder, name))
            .Select(path => new PlacedFile(path, OwnFiles.Hash(path)));

    /// <summary>Copies the program.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var name in In(from))
        {
            var target = Path.Combine(to, name);
            OwnFiles.MakeFolder(Path.GetDirectoryName(target)!);
            OwnFiles.Copy(Path.Combine(from, name), target);
        }
    }

    private static IEnumerable<string> Assemblies(string list)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(list));
        var target = json.RootElement.GetProperty("runtimeTarget").GetProperty("name").GetString()!;
        var libraries = json.RootElement.GetProperty("targets").GetProperty(target);
        return
        [
            .. libraries.EnumerateObject().SelectMany(library => Names(library.Value, "runtime")).Select(Last),
            .. libraries.EnumerateObject().SelectMany(library => Names(library.Value, "runtimeTargets")),
        ];
    }

    private static IEnumerable<string> Names(JsonElement library, string kind) =>
        library.TryGetProperty(kind, out var files) ? files.EnumerateObject().Select(file => file.Name) : [];

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    // Documentation for inspection, symbols for the lines of an error.
    private static IEnumerable<string> Companions(string assembly) =>
        [Path.ChangeExtension(assembly, ".xml"), Path.ChangeExtension(assembly, ".pdb")];
}
