using System.Text.RegularExpressions;

namespace InitLab.Notebooks.Running.Export;

/// <summary>The files of a page's design, embedded in this assembly: templates, style sheet and script.</summary>
internal static partial class PageTemplate
{
    /// <summary>A template with its places filled in one pass, so that no content is taken for a place.</summary>
    internal static string Fill(string template, IReadOnlyDictionary<string, string> content) =>
        Place().Replace(Asset(template), place => content[place.Groups["name"].Value]);

    internal static string Asset(string name)
    {
        using var stream =
            typeof(PageTemplate).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(
                $"{name} is not embedded in {typeof(PageTemplate).Assembly.FullName}."
            );
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A script of pages, after what printing needs.</summary>
    internal static string Script(string name) => Asset("paper.js") + Asset(name);

    [GeneratedRegex(@"\{\{(?<name>[a-z-]+)\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
