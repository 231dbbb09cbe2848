using System.Text;

namespace InitLab.Charts;

/// <summary>The plotly.js that draws the figures: the one that Plotly.NET carries.</summary>
public static class PlotlyScript
{
    /// <summary>The version of plotly.js.</summary>
    public const string Version = "2.28.0";

    /// <summary>Where a page that does not ship plotly.js finds the same version.</summary>
    public const string Cdn = $"https://cdn.plot.ly/plotly-{Version}.min.js";

    private const string Resource = $"Plotly.NET.plotly-{Version}.min.js";
    private const string LoaderResource = "InitLab.Charts.Rendering.figure.js";

    /// <summary>
    /// A JavaScript function expression <c>(figure, id, source)</c> that draws a figure's JSON into the HTML of that id
    /// (<see cref="Figure.ToStaticHtml"/>) once plotly.js is there, and fetches it from <c>source</c> if need be.
    /// </summary>
    public static string Loader { get; } = ReadLoader();

    /// <summary>
    /// Opens <c>plotly.min.js</c>, 3.6 MB of UTF-8 text, to be written beside the pages that need it.
    /// </summary>
    public static Stream Open()
    {
        return typeof(Plotly.NET.GenericChart).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException(
                $"Plotly.NET carries no plotly.js {Version}: set PlotlyScript.Version to the one that it names."
            );
    }

    /// <summary>Puts plotly.js into the output of a notebook, once, so that figures draw with no network.</summary>
    /// <returns>What the cell shows; it makes the notebook 3.6 MB larger until its outputs are cleared.</returns>
    public static PlotlyInline SendToNotebook() => new();

    internal static string ReadAll()
    {
        using var reader = new StreamReader(Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string ReadLoader()
    {
        using var stream = typeof(PlotlyScript).Assembly.GetManifestResourceStream(LoaderResource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().TrimEnd();
    }
}
