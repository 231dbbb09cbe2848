using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using InitLab.Notebooks.Format;

namespace InitLab.Cli.Tests.TeachingTexts;

/// <summary>The texts for teachers, and the notebooks that they speak of.</summary>
internal static partial class Texts
{
    internal static string Folder => Path.Combine(Root(), "notebooks", "teaching");

    internal static string[] All => Directory.GetFiles(Folder, "*.md");

    /// <summary>A text's paragraphs, table rows and list items, each on one line.</summary>
    internal static string[] Lines(string name) =>
        Continued().Replace(File.ReadAllText(Path.Combine(Folder, name)), " ").Split('\n');

    /// <summary>The notebooks of the course that a line links to.</summary>
    internal static CourseNotebook[] Notebooks(string line) =>
        [.. NotebookLink().Matches(line).Select(link => CourseNotebook.Read(link.Groups["file"].Value))];

    internal static string[] Quoted(string line) =>
        [.. Code().Matches(line).Select(match => match.Groups["text"].Value)];

    internal static string[] Bold(string line) =>
        [.. Strong().Matches(line).Select(match => match.Groups["text"].Value)];

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));

    [GeneratedRegex(@"\n  (?=\S)")]
    private static partial Regex Continued();

    [GeneratedRegex(@"\]\(\.\./(?<file>[^/)]+\.ipynb)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex NotebookLink();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*", RegexOptions.ExplicitCapture)]
    private static partial Regex Strong();
}

/// <summary>What a text may name of a notebook.</summary>
internal sealed class CourseNotebook
{
    private static readonly ConcurrentDictionary<string, CourseNotebook> Known = new(StringComparer.Ordinal);

    private readonly Notebook _notebook;
    private readonly string[] _printed;

    private CourseNotebook(Notebook notebook)
    {
        _notebook = notebook;
        _printed = [.. notebook.Cells.OfType<CodeCell>().SelectMany(cell => cell.Outputs).Select(Printed)];
    }

    internal static CourseNotebook Read(string file) =>
        Known.GetOrAdd(file, name => new(NotebookReader.Read(Path.Combine(Texts.Folder, "..", name))));

    internal bool HasHeading(string heading) => Headings.Contains(heading, StringComparer.Ordinal);

    internal bool HasHeadingEnding(string end) =>
        Headings.Any(heading => heading.EndsWith(end, StringComparison.Ordinal));

    internal bool HasCell(string id) => _notebook.Cells.Any(cell => cell.Id == id);

    /// <summary>Whether its figures include one of this title: the first line of what is printed of it.</summary>
    internal bool HasFigure(string title) => _printed.Any(text => text.Split('\n')[0] == title);

    /// <summary>Whether an output has this text, and not only as a part of a longer number.</summary>
    internal bool Prints(string text)
    {
        var whole = new Regex(
            $@"(?<![\d.]){Regex.Escape(text)}(?![\d]|\.\d)",
            RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );
        return _printed.Any(whole.IsMatch);
    }

    private IEnumerable<string> Headings =>
        _notebook
            .Cells.OfType<MarkdownCell>()
            .SelectMany(cell => cell.Source.Split('\n'))
            .Where(line => line.StartsWith('#'))
            .Select(line => line.TrimStart('#').Trim());

    internal string Opening => _notebook.Cells[0].Source;

    private static string Printed(Output output) =>
        output switch
        {
            StreamOutput stream => stream.Text,
            DisplayOutput display => Text(display.Data),
            ExecuteResult result => Text(result.Data),
            _ => "",
        };

    private static string Text(MimeBundle bundle) =>
        !bundle.Items.TryGetValue(MimeBundle.PlainText, out var text) ? ""
        : text is System.Text.Json.Nodes.JsonArray lines ? string.Concat(lines)
        : text.ToString();
}
