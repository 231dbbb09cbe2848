using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;

namespace InitLab.Notebooks.Running.Export.Prose.Formulas;

/// <summary>A formula between two lines of two dollars; where the second is missing, the dollars are text.</summary>
internal sealed class FencedFormulaParser : MathBlockParser
{
    private const string Fence = "$$";

    public override BlockState TryOpen(BlockProcessor processor) =>
        IsClosed(processor.Line) ? base.TryOpen(processor) : BlockState.None;

    // The next two dollars must stand alone on their line, in a quotation after its marks.
    private static bool IsClosed(StringSlice opening)
    {
        var rest = opening.Text.AsSpan(opening.End + 1);
        var fence = rest.IndexOf(Fence, StringComparison.Ordinal);
        if (fence < 0)
        {
            return false;
        }

        var before = rest[..fence];
        var after = rest[fence..];
        var end = after.IndexOfAny('\r', '\n');
        var line = rest[(before.LastIndexOfAny('\r', '\n') + 1)..(end < 0 ? rest.Length : fence + end)];
        return line.Trim("> \t").SequenceEqual(Fence);
    }
}
