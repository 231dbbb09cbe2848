using System.Reflection;
using System.Runtime.Loader;
using InitLab.Notebooks.Scripting.Compilation;
using InitLab.Notebooks.Scripting.Directives;
using InitLab.Notebooks.Scripting.Execution;

namespace InitLab.Notebooks.Scripting.Packages;

/// <summary>The assemblies that the cells of a session may use; one that the host has is always the host's.</summary>
/// <remarks>
/// Two copies of an assembly have different types, and some (FSharp.Core) fail when they are loaded twice.
/// </remarks>
internal sealed class SessionAssemblies(SessionLoadContext context, CellCompiler compiler)
{
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds assemblies of the host.</summary>
    public void AddShipped(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            compiler.Reference(path);
        }
    }

    /// <summary>Adds what a restore brought.</summary>
    /// <param name="assets">What it brought.</param>
    /// <param name="asked">The packages that a cell asked for by name.</param>
    /// <exception cref="DirectiveException">
    /// It needs a newer version of something that the host already uses.
    /// </exception>
    public void AddRestored(RestoredAssets assets, IReadOnlySet<string> asked)
    {
        var runtime = assets
            .Runtime.Where(file => _files.ContainsKey(file.Name) || !IsHosts(file.Path, asked.Contains(file.Package)))
            .ToList();
        foreach (var file in runtime)
        {
            Own(file.Path);
        }

        var own = runtime.Select(file => file.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var file in assets.Compile)
        {
            var hosts = own.Contains(file.Name) ? null : HostAssemblies.All.GetValueOrDefault(file.Name);
            compiler.Reference(hosts ?? file.Path);
        }

        foreach (var file in assets.Native)
        {
            context.KnowNative(file.Path);
        }
    }

    /// <summary>Adds an assembly by its file or, for one of the host, by its name.</summary>
    /// <exception cref="DirectiveException">There is no such assembly.</exception>
    public void Add(string reference, string directory)
    {
        var path = Path.GetFullPath(reference, directory);
        if (!File.Exists(path))
        {
            var name = reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? reference[..^4] : reference;
            path = HostAssemblies.All.GetValueOrDefault(name) ?? throw NotFound(reference, path);
        }
        else if (IsHosts(path, isAskedFor: true))
        {
            path = HostAssemblies.All[NameOf(path).Name!];
        }
        else
        {
            Own(path);
        }

        compiler.Reference(path);
    }

    private static DirectiveException NotFound(string reference, string path) =>
        new($"There is no assembly '{reference}': neither {path} nor one of that name in .NET or in this engine.");

    private static bool IsHosts(string path, bool isAskedFor)
    {
        var name = NameOf(path);
        if (!HostAssemblies.All.TryGetValue(name.Name!, out var hosts))
        {
            return false;
        }

        var version = NameOf(hosts).Version;
        if (name.Version <= version)
        {
            return true;
        }

        var isLoaded = AssemblyLoadContext.Default.Assemblies.Any(loaded => loaded.GetName().Name == name.Name);
        return !isLoaded && isAskedFor
            ? false
            : throw new DirectiveException(
                $"{name.Name} {name.Version} is needed, but this engine already uses {version}, and there can be "
                    + "only one: ask for an older version of the package."
            );
    }

    private static AssemblyName NameOf(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path);
        }
        catch (BadImageFormatException)
        {
            throw new DirectiveException($"{path} is not a .NET assembly.");
        }
    }

    private void Own(string path)
    {
        var name = NameOf(path);
        if (_files.TryGetValue(name.Name!, out var first) && first != path && NameOf(first).Version < name.Version)
        {
            throw new DirectiveException(
                $"{name.Name} {name.Version} is needed, but the session already uses {NameOf(first).Version}: "
                    + "restart, and reference the newer one first."
            );
        }

        if (_files.TryAdd(name.Name!, path))
        {
            context.Know(name.Name!, path);
        }
    }
}
