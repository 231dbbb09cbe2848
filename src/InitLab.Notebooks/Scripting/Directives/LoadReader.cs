using InitLab.Notebooks.Scripting.Compilation;

namespace InitLab.Notebooks.Scripting.Directives;

/// <summary>Reads the files that <c>#load</c> lines reach, with the directives that stand in them.</summary>
internal static class LoadReader
{
    /// <summary>Reads into <paramref name="files"/> all that the directives load.</summary>
    /// <returns>The other directives of the loaded files, each with the directory that its paths start from.</returns>
    /// <exception cref="DirectiveException">A file is missing, or loads itself.</exception>
    public static IReadOnlyList<(Directive Directive, string Directory)> Read(
        IReadOnlyList<Directive> directives,
        LoadedFiles files
    )
    {
        var found = new List<(Directive, string)>();
        foreach (var load in directives.OfType<LoadDirective>())
        {
            Read(load, [], files, found);
        }

        return found;
    }

    private static void Read(
        LoadDirective load,
        IReadOnlyList<string> loading,
        LoadedFiles files,
        List<(Directive, string)> found
    )
    {
        var path = files.Resolve(load.Path, loading.Count == 0 ? null : loading[^1]);
        if (loading.Contains(path, StringComparer.Ordinal))
        {
            var circle = string.Join(" → ", loading.Append(path).Select(Path.GetFileName));
            throw new DirectiveException(
                $"{Path.GetFileName(path)} loads itself: {circle}. Take one #load out.",
                load.Line
            );
        }

        if (files.Contains(path))
        {
            return;
        }

        var text = ReadText(path, load);
        var directives = DirectiveReader.Read(text);
        files.Add(path, DirectiveReader.Blank(text, directives), load.Line);
        foreach (var directive in directives.Select(directive => directive with { Line = load.Line }))
        {
            if (directive is LoadDirective inner)
            {
                Read(inner, [.. loading, path], files, found);
            }
            else
            {
                found.Add((directive, Path.GetDirectoryName(path)!));
            }
        }
    }

    private static string ReadText(string path, LoadDirective load)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DirectiveException($"#load \"{load.Path}\" cannot be read: {failure.Message}", load.Line);
        }
    }
}
