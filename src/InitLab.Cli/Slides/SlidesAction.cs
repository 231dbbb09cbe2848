using InitLab.Charts;
using InitLab.Cli.Run;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;
using InitLab.Notebooks.Running.Export.Tex;
using InitLab.Notebooks.Running.Slides;

namespace InitLab.Cli.Slides;

/// <summary>Carries out <c>initlab slides</c>.</summary>
internal static class SlidesAction
{
    private const string Extension = ".slides.html";

    public static int Invoke(IReadOnlyList<string> notebooks, string output)
    {
        try
        {
            Write(notebooks, output);
            return ExitCode.Well;
        }
        catch (Exception exception) when (exception is WrongUsageException or NotebookFormatException)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.WrongUsage;
        }
        catch (Exception exception) when (exception is SiteFolderException or TexException)
        {
            Console.Error.WriteLine($"initlab: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    private static void Write(IReadOnlyList<string> notebooks, string output)
    {
        if (string.IsNullOrWhiteSpace(output))
        {
            throw new WrongUsageException("--output is empty: name a folder.");
        }

        var sources = NotebookSource.Find(notebooks);
        if (sources.FirstOrDefault(source => SlideDeck.Figures(source.Notebook) == 0) is { } bare)
        {
            throw new WrongUsageException(
                $"'{bare.Path}' holds no figure: run it first ('initlab run') and name the executed notebook."
            );
        }

        var folder = Open(output, sources);
        var script = ReadChartScript();
        foreach (var source in sources)
        {
            var settings = new DeckSettings
            {
                NotebookName = Path.GetFileName(source.Path),
                CourseTitle = Course.Site.Title,
                ChartScript = script,
            };
            folder.Write(source.Name + Extension, SlideDeck.Render(source.Notebook, settings));
            var figures = SlideDeck.Figures(source.Notebook);
            Console.WriteLine($"wrote {Path.Combine(folder.Path, source.Name + Extension)} (figures: {figures})");
        }
    }

    // A folder that cannot take the decks is told before anything is written.
    private static SiteFolder Open(string output, IEnumerable<NotebookSource> sources)
    {
        try
        {
            var folder = SiteFolder.Open(output);
            foreach (var source in sources)
            {
                folder.RequireFree(source.Name + Extension);
            }

            return folder;
        }
        catch (SiteFolderException exception)
        {
            throw new WrongUsageException(exception.Message, exception);
        }
    }

    private static string ReadChartScript()
    {
        using var reader = new StreamReader(PlotlyScript.Open());
        return reader.ReadToEnd();
    }
}
