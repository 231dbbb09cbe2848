using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export;

namespace InitLab.Notebooks.Running;

/// <summary>A folder of executed notebooks with a page for each and an index, kept consistent over many runs.</summary>
public sealed class Site
{
    private const string NotebookExtension = ".ipynb";
    private const string PageExtension = ".html";

    private readonly SiteFolder _folder;
    private readonly SiteSettings _settings;

    /// <summary>Prepares a folder for the results of some notebooks, and writes nothing yet.</summary>
    /// <param name="path">The folder; it is made where it does not exist.</param>
    /// <param name="names">The names, without extension, of the notebooks that will be added.</param>
    /// <param name="settings">What the pages say beside the notebooks.</param>
    /// <exception cref="SiteFolderException">
    /// The folder cannot be written to, or a result would replace a user's file.
    /// </exception>
    public Site(string path, IEnumerable<string> names, SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(names);
        _settings = settings;
        _folder = SiteFolder.Open(path);
        string[] shared = [SiteAssets.IndexName, SiteAssets.ChartScriptName];
        // The pages of earlier runs are written anew as well, for their links to the new ones.
        var earlier = _folder.Written(NotebookExtension).Select(Page);
        foreach (var name in names.SelectMany(Files).Concat(earlier).Concat(shared))
        {
            _folder.RequireFree(name);
        }
    }

    /// <summary>
    /// Writes an executed notebook in the committed form, so that it reads well where no script runs.
    /// </summary>
    /// <param name="name">The notebook's name without extension.</param>
    /// <param name="notebook">The notebook with its outputs.</param>
    public void Add(string name, Notebook notebook) =>
        _folder.Write(name + NotebookExtension, NotebookWriter.Write(CommittedForm.Of(notebook)));

    /// <summary>
    /// Writes the page of each executed notebook in the folder, the index, and the chart script if one is needed.
    /// </summary>
    /// <returns>The path of the index.</returns>
    /// <exception cref="Export.Tex.TexException">
    /// A formula cannot be shown; the message names it and its cell.
    /// </exception>
    public string WritePages()
    {
        IndexEntry[] entries = [.. _folder.Written(NotebookExtension).Select(Entry)];
        // First the largest file: where the disk is too full for it, no page is written that would miss it.
        if (entries.Any(entry => HtmlPage.HasChart(entry.Notebook)))
        {
            _folder.Write(SiteAssets.ChartScriptName, ReadChartScript());
        }

        for (var i = 0; i < entries.Length; i++)
        {
            var settings = new PageSettings
            {
                NotebookName = entries[i].NotebookName,
                CourseTitle = _settings.Title,
                Previous = Link(entries, i - 1),
                Next = Link(entries, i + 1),
            };
            _folder.Write(entries[i].Address, HtmlPage.Render(entries[i].Notebook, settings));
        }

        var index = new IndexSettings { CourseTitle = _settings.Title, Introduction = _settings.Introduction };
        _folder.Write(SiteAssets.IndexName, HtmlIndex.Render(entries, index));
        return Path.Combine(_folder.Path, SiteAssets.IndexName);
    }

    private static IEnumerable<string> Files(string name) => [name + NotebookExtension, name + PageExtension];

    private static string Page(string notebook) => Path.ChangeExtension(notebook, PageExtension);

    private static PageLink? Link(IndexEntry[] entries, int index) =>
        index >= 0 && index < entries.Length
            ? new PageLink(
                entries[index].Address,
                NotebookTitle.Of(entries[index].Notebook, entries[index].NotebookName)
            )
            : null;

    private IndexEntry Entry(string file)
    {
        var notebook = NotebookReader.Read(Path.Combine(_folder.Path, file));
        return new IndexEntry(Page(file), file, notebook);
    }

    private byte[] ReadChartScript()
    {
        using var script = _settings.OpenChartScript();
        using var content = new MemoryStream();
        script.CopyTo(content);
        return content.ToArray();
    }
}

/// <summary>
/// What the pages of a site say beside their notebooks; the engine knows neither course nor chart library.
/// </summary>
/// <param name="Title">The title over every page.</param>
/// <param name="Introduction">A paragraph for the index, in Markdown.</param>
/// <param name="OpenChartScript">Opens the content of plotly.min.js.</param>
public sealed record SiteSettings(string Title, string Introduction, Func<Stream> OpenChartScript);
