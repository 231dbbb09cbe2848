using InitLab.Notebooks.Scripting.Compilation;
using InitLab.Notebooks.Scripting.Directives;

namespace InitLab.Notebooks.Scripting.Language;

/// <summary>The C# of a cell that is being written; all else is blank, and everything stands where it stood.</summary>
/// <param name="Text">The C#.</param>
/// <param name="Directives">The directives among it.</param>
internal sealed record VisibleCode(string Text, IReadOnlyList<Directive> Directives)
{
    private IReadOnlyList<CellPart> Others { get; init; } = [];

    /// <summary>The C# of a cell, or null when it is nested too deeply to be looked at.</summary>
    public static VisibleCode? Of(string cell)
    {
        if (CodeDepth.TooDeepAt(cell) is not null)
        {
            return null;
        }

        try
        {
            var parts = CellSplitter.Split(cell).ToLookup(part => part.Language == "csharp");
            var code = parts[true].Any() ? Join(cell, parts[true]) : Blank(cell);
            var directives = DirectiveReader.Read(code);
            return new(DirectiveReader.Blank(code, directives), directives) { Others = [.. parts[false]] };
        }
        catch (DirectiveException)
        {
            // A directive that cannot be read yet hides nothing of the rest.
            return new(cell, []);
        }
    }

    /// <summary>Whether the position is in C#.</summary>
    public bool Has(int position) =>
        !Others.Any(part => position >= part.Start && position <= part.Start + part.Text.Length);

    private static string Join(string cell, IEnumerable<CellPart> parts)
    {
        var code = Blank(cell).ToCharArray();
        foreach (var part in parts)
        {
            part.Text.AsSpan(part.Start).CopyTo(code.AsSpan(part.Start));
        }

        return new(code);
    }

    private static string Blank(string text) => new([.. text.Select(letter => letter is '\n' or '\r' ? letter : ' ')]);
}
