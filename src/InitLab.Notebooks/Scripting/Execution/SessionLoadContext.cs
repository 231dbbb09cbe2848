using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>
/// Where a session's cells and the assemblies they brought live; what the host has comes from the host.
/// </summary>
internal sealed class SessionLoadContext() : AssemblyLoadContext("cells")
{
    private readonly ConcurrentDictionary<string, Assembly> _cells = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _nativeFiles = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Loads the compiled code of a cell, with its line numbers.</summary>
    public Assembly LoadCell(Stream assembly, Stream symbols)
    {
        var cell = LoadFromStream(assembly, symbols);
        _cells[cell.GetName().Name!] = cell;
        return cell;
    }

    /// <summary>Whether the assembly is code of a cell.</summary>
    public bool IsCell(Assembly assembly) => _cells.Values.Contains(assembly);

    /// <summary>Makes an assembly outside the host known by its simple name.</summary>
    public void Know(string name, string path) => _files[name] = path;

    /// <summary>Makes a native library known by its file name.</summary>
    public void KnowNative(string path) => _nativeFiles[Path.GetFileNameWithoutExtension(path)] = path;

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _cells.TryGetValue(assemblyName.Name!, out var cell) ? cell
        : _files.TryGetValue(assemblyName.Name!, out var path) ? LoadFromAssemblyPath(path)
        : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _nativeFiles.TryGetValue(unmanagedDllName, out var path)
        || _nativeFiles.TryGetValue("lib" + unmanagedDllName, out path)
        || _nativeFiles.TryGetValue(Path.GetFileNameWithoutExtension(unmanagedDllName), out path)
            ? LoadUnmanagedDllFromPath(path)
            : 0;
}
