using InitLab.Notebooks.Running.Export.Tex;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace InitLab.Notebooks.Running.Export.Prose.Formulas;

/// <summary>A formula between dollars in a paragraph.</summary>
/// <param name="place">Where it stands, as messages call it.</param>
internal sealed class InlineFormula(string place) : HtmlObjectRenderer<MathInline>
{
    private const int DisplayDollars = 2;

    protected override void Write(HtmlRenderer renderer, MathInline obj)
    {
        var isDisplay = obj.DelimiterCount == DisplayDollars;
        var formula = TexToMathMl.Translate(obj.Content.ToString(), isDisplay, place);
        renderer.Write(isDisplay ? DisplayFormula.Framed(formula) : formula);
    }
}

/// <summary>A formula between lines of two dollars.</summary>
/// <param name="place">Where it stands, as messages call it.</param>
internal sealed class DisplayFormula(string place) : HtmlObjectRenderer<MathBlock>
{
    /// <summary>A frame in which a formula wider than the page scrolls.</summary>
    internal static string Framed(string formula) => $"<span class=\"formula\">{formula}</span>";

    protected override void Write(HtmlRenderer renderer, MathBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write(Framed(TexToMathMl.Translate(obj.Lines.ToString(), isDisplay: true, place)));
        renderer.EnsureLine();
    }
}
