using System.Text.Json;
using InitLab.Notebooks.Scripting.Compilation;
using NuGet.Versioning;

namespace InitLab.Notebooks.Scripting.Packages;

/// <summary>The packages and projects that the host was built with, as its own <c>deps.json</c> lists them.</summary>
internal sealed class ShippedPackages
{
    private static readonly Lazy<ShippedPackages> OfHost = new(ReadHost);
    private readonly Dictionary<string, ShippedPackage> _packages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The packages of the running host.</summary>
    public static ShippedPackages Host => OfHost.Value;

    /// <summary>The names of the packages.</summary>
    public IReadOnlyCollection<string> Ids => _packages.Keys;

    /// <summary>
    /// The files of the package and of what it needs, or null when the host does not ship what is asked for.
    /// </summary>
    public IReadOnlyCollection<string>? Find(PackageRequest request)
    {
        if (!_packages.TryGetValue(request.Name, out var package) || !request.Accepts(package.Version))
        {
            return null;
        }

        var files = new HashSet<string>(StringComparer.Ordinal);
        Collect(request.Name, files, new(StringComparer.OrdinalIgnoreCase));
        return files;
    }

    /// <summary>Where the assembly may stand in a folder of packages.</summary>
    /// <param name="assembly">The simple name of an assembly that the host ships.</param>
    public IEnumerable<string> FilesOf(string assembly) =>
        from package in _packages
        from file in package.Value.Assemblies
        where Path.GetFileNameWithoutExtension(file) == assembly
        select Path.Combine(
            package.Key.ToLowerInvariant(),
            package.Value.Version.ToNormalizedString().ToLowerInvariant(),
            file
        );

    private static ShippedPackages ReadHost()
    {
        var host = new ShippedPackages();
        var lists = AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string ?? "";
        foreach (var path in lists.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(File.Exists))
        {
            using var list = JsonDocument.Parse(File.ReadAllBytes(path));
            host.Add(list.RootElement);
        }

        return host;
    }

    private void Add(JsonElement list)
    {
        var target = list.GetProperty("runtimeTarget").GetProperty("name").GetString()!;
        foreach (var library in list.GetProperty("targets").GetProperty(target).EnumerateObject())
        {
            var id = library.Name.Split('/');
            if (id.Length == 2 && NuGetVersion.TryParse(id[1], out var version))
            {
                _packages.TryAdd(
                    id[0],
                    new(version, Names(library.Value, "dependencies"), Names(library.Value, "runtime"))
                );
            }
        }
    }

    private static IReadOnlyList<string> Names(JsonElement library, string property) =>
        library.TryGetProperty(property, out var items) ? [.. items.EnumerateObject().Select(item => item.Name)] : [];

    private void Collect(string name, HashSet<string> files, HashSet<string> seen)
    {
        if (!seen.Add(name) || !_packages.TryGetValue(name, out var package))
        {
            return;
        }

        foreach (var assembly in package.Assemblies)
        {
            if (HostAssemblies.All.TryGetValue(Path.GetFileNameWithoutExtension(assembly), out var path))
            {
                files.Add(path);
            }
        }

        foreach (var dependency in package.Dependencies)
        {
            Collect(dependency, files, seen);
        }
    }

    private sealed record ShippedPackage(
        NuGetVersion Version,
        IReadOnlyList<string> Dependencies,
        IReadOnlyList<string> Assemblies
    );
}
