using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>
/// Where a session's cells and the assemblies they brought live; what the host has comes from the host.
/// </summary>
internal sealed class SessionLoadContext() : AssemblyLoadContext("cells")
{
    private readonly ConcurrentDictionary<string, Assembly> cells = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> nativeFiles = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Loads the compiled code of a cell, with its line numbers.</summary>
    public Assembly LoadCell(Stream assembly, Stream symbols)
    {
        var cell = LoadFromStream(assembly, symbols);
        cells[cell.GetName().Name!] = cell;
        return cell;
    }

    /// <summary>Whether the assembly is code of a cell.</summary>
    public bool IsCell(Assembly assembly) => cells.Values.Contains(assembly);

    /// <summary>Makes an assembly outside the host known by its simple name.</summary>
    public void Know(string name, string path) => files[name] = path;

    /// <summary>Makes a native library known by its file name.</summary>
    public void KnowNative(string path) => nativeFiles[Path.GetFileNameWithoutExtension(path)] = path;

    protected override Assembly? Load(AssemblyName assemblyName) =>
        cells.TryGetValue(assemblyName.Name!, out var cell) ? cell
        : files.TryGetValue(assemblyName.Name!, out var path) ? LoadFromAssemblyPath(path)
        : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        nativeFiles.TryGetValue(unmanagedDllName, out var path)
        || nativeFiles.TryGetValue("lib" + unmanagedDllName, out path)
        || nativeFiles.TryGetValue(Path.GetFileNameWithoutExtension(unmanagedDllName), out path)
            ? LoadUnmanagedDllFromPath(path)
            : 0;
}
