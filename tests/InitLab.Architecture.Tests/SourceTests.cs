using System.Runtime.CompilerServices;

namespace InitLab.Architecture.Tests;

/// <summary>Budgets of the source that keep it readable.</summary>
public sealed class SourceTests
{
    private const int LongestFile = 300;
    private const int WidestLine = 120;

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold()
    {
        var tooLong = SourceFiles().Where(file => File.ReadLines(file).Count() > LongestFile);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_line_is_wider_than_two_files_side_by_side_allow()
    {
        var tooWide = SourceFiles()
            .SelectMany(file => File.ReadLines(file).Select(line => (file, line)))
            .Where(place => place.line.Length > WidestLine);

        Assert.Empty(tooWide);
    }

    [Fact]
    public void A_namespace_shows_its_folder()
    {
        var astray = SourceFiles()
            .Where(file => DeclaredNamespace(file) is { } declared && declared != FolderNamespace(file));

        Assert.Empty(astray);
    }

    private static string Source => Path.Combine(RootOf(), "src");

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories);

    private static string? DeclaredNamespace(string file) =>
        File.ReadLines(file)
            .FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
            ?["namespace ".Length..].TrimEnd(';');

    private static string FolderNamespace(string file) =>
        Path.GetRelativePath(Source, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');

    private static string RootOf([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
