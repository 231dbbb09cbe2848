using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace InitLab.Notebooks.Running.Export.Prose;

/// <summary>A table in a frame: on a narrow screen the table scrolls and not the page.</summary>
internal sealed class ScrollingTable : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer _inner = new();

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"wide\">");
        _inner.Write(renderer, obj);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }
}
