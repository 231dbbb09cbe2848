using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>The files that a cell's <c>#load</c> lines reach, read before the cell is compiled.</summary>
internal sealed class LoadedFiles(string workingDirectory) : SourceReferenceResolver
{
    private readonly Dictionary<string, LoadedFile> _files = new(StringComparer.Ordinal);

    public bool Contains(string path) => _files.ContainsKey(path);

    /// <summary>Keeps a file's text, with the line of the cell that leads to it.</summary>
    public void Add(string path, string text, int line) => _files[path] = new(text, line);

    /// <summary>The same files with other text.</summary>
    /// <param name="texts">The text of a file by its path; one that is not in it keeps its own.</param>
    public LoadedFiles With(Dictionary<string, string> texts)
    {
        var changed = new LoadedFiles(workingDirectory);
        foreach (var (path, file) in _files)
        {
            changed.Add(path, texts.GetValueOrDefault(path, file.Text), file.Line);
        }

        return changed;
    }

    /// <summary>The line of the cell that leads to the file.</summary>
    public int LineOf(string path) => _files[path].Line;

    public string Resolve(string path, string? baseFile) =>
        Path.GetFullPath(
            path,
            baseFile is not null && _files.ContainsKey(baseFile) ? Path.GetDirectoryName(baseFile)! : workingDirectory
        );

    public override string? NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath) =>
        Resolve(path, baseFilePath) is var full && _files.ContainsKey(full) ? full : null;

    public override Stream OpenRead(string resolvedPath) =>
        new MemoryStream(Encoding.UTF8.GetBytes(_files[resolvedPath].Text), writable: false);

    public override SourceText ReadText(string resolvedPath) =>
        SourceText.From(_files[resolvedPath].Text, Encoding.UTF8);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private sealed record LoadedFile(string Text, int Line);
}
