namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>Reads rows of atoms, their scripts and their groups; commands with arguments are in another file.</summary>
internal sealed class TexParser
{
    // Deeper than any formula, shallow enough that a hostile one cannot exhaust the stack.
    private const int MaximumDepth = 100;

    private readonly TexCommands _commands;
    private int _depth;

    private TexParser(string tex)
    {
        Reader = new TexReader(tex);
        _commands = new TexCommands(this);
    }

    internal TexReader Reader { get; }

    internal MathFont Font { get; private set; }

    /// <summary>A whole formula as one MathML element.</summary>
    internal static string Parse(string tex)
    {
        var parser = new TexParser(tex);
        var row = MathMl.Row(parser.Row());
        return parser.Reader.Peek() is TexToken rest ? throw new TexException($"{rest.Text} closes nothing")
            : row.StartsWith("<mrow>", StringComparison.Ordinal) ? row
            : MathMl.Element("mrow", row);
    }

    /// <summary>The atoms of a row, up to a closing brace, the end of a cell or line, or a given token.</summary>
    internal List<Atom> Row(string? end = null)
    {
        if (++_depth > MaximumDepth)
        {
            throw new TexException($"groups are nested more than {MaximumDepth} deep");
        }

        var atoms = new List<Atom>();
        while (Reader.Peek() is TexToken token && token.Text != end && !EndsRow(token.Text))
        {
            atoms.Add(Scripted());
        }

        _depth--;
        return atoms;
    }

    /// <summary>The argument of a command: a group in braces or a single token.</summary>
    internal string Argument()
    {
        if (Reader.TakeIf("{"))
        {
            return Group();
        }

        var token = Reader.Peek() ?? throw new TexException("an argument is missing at the end");
        return EndsRow(token.Text) ? throw new TexException($"an argument is missing before {token.Text}")
            : token.IsNumber ? MathLetters.Number(Reader.TakeDigit(), Font)
            : Atom(joinsLetters: false).MathMl;
    }

    /// <summary>An argument set in another alphabet.</summary>
    internal string Argument(MathFont font)
    {
        var outer = Font;
        Font = font;
        var argument = Argument();
        Font = outer;
        return argument;
    }

    private static bool EndsRow(string token) => token is "}" or "&" or "\\\\" or "\\end" or "\\right";

    private string Group()
    {
        var row = MathMl.Row(Row());
        Reader.Expect("}");
        return row;
    }

    private Atom Scripted()
    {
        var isBare = Reader.Peek()?.Text is "^" or "_" or "'";
        var atom = Primed(isBare ? new Atom(MathMl.Element("mrow")) : Atom(joinsLetters: true));
        string? below = null;
        string? above = null;
        while (Reader.Peek()?.Text is "^" or "_" or "'")
        {
            if (Reader.TakeIf("'"))
            {
                throw new TexException("a prime follows a script; write it before");
            }

            if (Reader.TakeIf("_"))
            {
                below = below is null ? Argument() : throw new TexException("a second _ follows the first");
            }
            else
            {
                Reader.Expect("^");
                above = above is null ? Argument() : throw new TexException("a second ^ follows the first");
            }
        }

        return TexScripts.Attach(atom, below, above);
    }

    // Beside the atom and not in its superscript: the character is raised already.
    private Atom Primed(Atom atom)
    {
        var primes = 0;
        while (Reader.TakeIf("'"))
        {
            primes++;
        }

        return primes == 0
            ? atom
            : atom with
            {
                MathMl = MathMl.Element("mrow", atom.MathMl, MathMl.Tight(new string('′', primes))),
            };
    }

    private Atom Atom(bool joinsLetters)
    {
        var token = Reader.Take();
        return token.Text == "{" ? new Atom(Group())
            : token.IsCommand ? _commands.Read(token.Text)
            : token.IsNumber ? new Atom(MathLetters.Number(token.Text, Font))
            : token.IsLetter ? new Atom(MathLetters.Identifier(Letters(token.Text, joinsLetters), Font))
            : TexCharacters.Read(token.Text);
    }

    private string Letters(string first, bool joinsLetters)
    {
        while (joinsLetters && MathLetters.Joins(Font) && Reader.Peek() is { IsLetter: true })
        {
            first += Reader.Take().Text;
        }

        return first;
    }
}
