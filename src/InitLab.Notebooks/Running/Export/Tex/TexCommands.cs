namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>The commands: signs, fractions, roots, alphabets, accents, delimiters and environments.</summary>
/// <param name="parser">Gives a command its arguments.</param>
internal sealed class TexCommands(TexParser parser)
{
    internal Atom Read(string command)
    {
        var name = command[1..];
        return Sign(command, name)
            ?? Structure(name)
            ?? Alphabet(name)
            ?? Stacked(name)
            ?? Delimited(command, name)
            ?? throw new TexException($"the command {command} is not known");
    }

    private Atom? Sign(string command, string name)
    {
        if (TexSymbols.Letters.TryGetValue(name, out var letter))
        {
            return new Atom(MathLetters.Identifier(letter, Symbolic(parser.Font)));
        }

        if (TexSymbols.Upright.TryGetValue(name, out var upright))
        {
            return new Atom(
                parser.Font is MathFont.Bold or MathFont.BoldItalic
                    ? MathLetters.Identifier(upright, MathFont.Bold)
                    : MathMl.Upright(upright)
            );
        }

        return TexSymbols.Binary.TryGetValue(name, out var binary) ? new Atom(MathMl.Operator(binary), AtomKind.Binary)
            : TexSymbols.Relations.TryGetValue(name, out var relation)
                ? new Atom(MathMl.Operator(relation), AtomKind.Relation)
            : TexSymbols.Spaces.TryGetValue(command, out var width) ? new Atom(MathMl.Space(width), AtomKind.Space)
            : TexFunctions.Read(name);
    }

    private Atom? Structure(string name) =>
        name switch
        {
            "frac" => new Atom(Fraction()),
            "tfrac" => new Atom($"<mstyle displaystyle=\"false\" scriptlevel=\"0\">{Fraction()}</mstyle>"),
            "dfrac" => new Atom($"<mstyle displaystyle=\"true\" scriptlevel=\"0\">{Fraction()}</mstyle>"),
            "binom" => new Atom(Binomial()),
            "sqrt" => new Atom(Root()),
            "displaystyle" => new Atom($"<mstyle displaystyle=\"true\">{MathMl.Row(parser.Row())}</mstyle>"),
            "text" or "textrm" or "mbox" => new Atom(Words("")),
            "textbf" => new Atom(Words(" class=\"bold\"")),
            "textit" => new Atom(Words(" class=\"italic\"")),
            "operatorname" => parser.Reader.TakeIf("*")
                ? TexFunctions.WithLimits(parser.Reader.TakeText())
                : TexFunctions.Named(parser.Reader.TakeText()),
            "begin" => TexEnvironments.Read(parser),
            _ => null,
        };

    private Atom? Alphabet(string name) =>
        name switch
        {
            "mathrm" => new Atom(parser.Argument(MathFont.Roman)),
            "mathbf" => new Atom(parser.Argument(MathFont.Bold)),
            "boldsymbol" or "bm" => new Atom(parser.Argument(MathFont.BoldItalic)),
            "mathit" => new Atom(parser.Argument(MathFont.Italic)),
            "mathbb" => new Atom(parser.Argument(MathFont.Blackboard)),
            "mathcal" => new Atom(parser.Argument(MathFont.Calligraphic)),
            _ => null,
        };

    private Atom? Stacked(string name) =>
        name switch
        {
            // Lines are borders: no font is needed to draw them as long as what they stand on.
            "overline" or "underline" => new Atom($"<mrow class=\"{name}\">{parser.Argument()}</mrow>"),
            "underbrace" => new Atom(Under(parser.Argument(), Sign("⏟", isGrowing: true)), HasLimits: true),
            "overbrace" => new Atom(Over(parser.Argument(), Sign("⏞", isGrowing: true)), HasLimits: true),
            "underset" => new Atom(Swapped("munder"), AtomKind.Relation),
            "overset" or "stackrel" => new Atom(Swapped("mover"), AtomKind.Relation),
            _ when TexSymbols.Accents.TryGetValue(name, out var accent) => new Atom(
                $"<mover accent=\"true\">{parser.Argument()}{Sign(accent.Sign, accent.Grows)}</mover>"
            ),
            _ => null,
        };

    private Atom? Delimited(string command, string name) =>
        name switch
        {
            "left" => new Atom(TexDelimiters.Pair(parser)),
            "middle" => new Atom(MathMl.Growing(TexDelimiters.Take(parser), "infix")),
            _ => TexDelimiters.Sized(parser, name) ?? TexDelimiters.Plain(command),
        };

    // \mathrm and its like change Latin letters only; bold ones change Greek too.
    private static MathFont Symbolic(MathFont font) =>
        font is MathFont.Bold or MathFont.BoldItalic ? MathFont.BoldItalic : MathFont.Default;

    private static string Sign(string sign, bool isGrowing) =>
        $"<mo stretchy=\"{(isGrowing ? "true" : "false")}\">{MathMl.Text(sign)}</mo>";

    private static string Under(string content, string sign) => MathMl.Element("munder", content, sign);

    private static string Over(string content, string sign) => MathMl.Element("mover", content, sign);

    private string Fraction() => MathMl.Element("mfrac", parser.Argument(), parser.Argument());

    private string Binomial() =>
        "<mrow>"
        + MathMl.Growing("(", "prefix")
        + $"<mfrac linethickness=\"0\">{parser.Argument()}{parser.Argument()}</mfrac>"
        + MathMl.Growing(")", "postfix")
        + "</mrow>";

    private string Root()
    {
        if (!parser.Reader.TakeIf("["))
        {
            return MathMl.Element("msqrt", parser.Argument());
        }

        var degree = MathMl.Row(parser.Row("]"));
        parser.Reader.Expect("]");
        return MathMl.Element("mroot", parser.Argument(), degree);
    }

    private string Swapped(string element)
    {
        var script = parser.Argument();
        return MathMl.Element(element, parser.Argument(), script);
    }

    private string Words(string attributes) =>
        $"<mtext{attributes}>{MathMl.Text(parser.Reader.TakeText()).Replace(' ', '\u00a0')}</mtext>";
}
