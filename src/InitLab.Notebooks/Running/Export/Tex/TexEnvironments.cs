using System.Text;

namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>Matrices, cases and aligned equations.</summary>
internal static class TexEnvironments
{
    /// <summary>An environment from after its <c>\begin</c> to its <c>\end</c>.</summary>
    internal static Atom Read(TexParser parser)
    {
        var name = parser.Reader.TakeText();
        var (left, right, style) = name switch
        {
            "matrix" => ("", "", "matrix"),
            "pmatrix" => ("(", ")", "matrix"),
            "bmatrix" => ("[", "]", "matrix"),
            "vmatrix" => ("|", "|", "matrix"),
            "Vmatrix" => ("‖", "‖", "matrix"),
            "cases" => ("{", "", "cases"),
            "aligned" or "align" or "align*" or "split" => ("", "", "aligned"),
            "gathered" => ("", "", "gathered"),
            _ => throw new TexException($"the environment \\begin{{{name}}} is not known"),
        };
        var table = Table(parser, style);
        var end = parser.Reader.TakeText();
        return end == name
            ? new Atom(MathMl.Element("mrow", MathMl.Growing(left, "prefix"), table, MathMl.Growing(right, "postfix")))
            : throw new TexException($"\\end{{{end}}} stands where \\end{{{name}}} must stand");
    }

    private static string Table(TexParser parser, string style)
    {
        var display = style switch
        {
            "aligned" => " displaystyle=\"true\" columnalign=\"right left\"",
            "gathered" => " displaystyle=\"true\"",
            "cases" => " columnalign=\"left\"",
            _ => "",
        };
        var rows = new StringBuilder($"<mtable class=\"{style}\"{display}>");
        while (!parser.Reader.TakeIf("\\end"))
        {
            rows.Append(Line(parser, style));
            if (parser.Reader.TakeIf("\\\\"))
            {
                parser.Reader.SkipOption();
            }
        }

        return rows.Append("</mtable>").ToString();
    }

    private static string Line(TexParser parser, string style)
    {
        var cells = new StringBuilder("<mtr>");
        var column = 0;
        do
        {
            // The right half of an equation goes on where the left one stopped: its first sign is no prefix.
            var before = style == "aligned" && column % 2 == 1 ? AtomKind.Ordinary : AtomKind.Opening;
            cells.Append(MathMl.Element("mtd", MathMl.Row(parser.Row(), before)));
            column++;
        } while (parser.Reader.TakeIf("&"));
        var next = parser.Reader.Peek()?.Text;
        return next is "\\\\" or "\\end"
            ? cells.Append("</mtr>").ToString()
            : throw new TexException($"{next ?? "the end of the formula"} stands inside an environment");
    }
}
