using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting.Directives;

namespace InitLab.Notebooks.Running.Verifying;

/// <summary>
/// The directives that every engine follows: one package, and markup at the top of a cell of its own.
/// </summary>
internal static class PackageRules
{
    private const string Rule = "directive";

    public static IEnumerable<Finding> Check(Notebook notebook)
    {
        var packages = 0;
        foreach (var (index, cell) in notebook.Cells.Index())
        {
            if (cell is not CodeCell)
            {
                continue;
            }

            foreach (var advice in Advise(cell.Source, ref packages))
            {
                yield return NotebookVerifier.At(index, cell, Rule, advice);
            }
        }

        if (packages != 1)
        {
            yield return new(
                Rule,
                $"{packages} packages are loaded: load exactly one with #r \"nuget: Name, version\"."
            );
        }
    }

    private static List<string> Advise(string code, ref int packages)
    {
        IReadOnlyList<Directive> directives;
        try
        {
            directives = DirectiveReader.Read(code);
        }
        catch (DirectiveException failure)
        {
            return [failure.Message];
        }

        packages += directives.OfType<PackageDirective>().Count();
        var isAlone = code.Trim().Split('\n').Length == 1;
        return [.. directives.Select(directive => Advise(directive, isAlone)).OfType<string>()];
    }

    private static string? Advise(Directive directive, bool isAlone) =>
        directive switch
        {
            PackageDirective when !isAlone => "put #r \"nuget: …\" alone into a cell of its own.",
            AssemblyDirective => "not every engine finds an assembly by its path: load a package.",
            SourceDirective => "no engine but ours follows #i: name the source in NuGet.Config beside the notebook.",
            LoadDirective => "not every engine finds a file by its path: put the code into the library.",
            ImportDirective => "not every engine knows #!import: put the code into the library.",
            MagicDirective { Name: "html" or "mermaid", Line: 1 } => null,
            MagicDirective { Name: "html" or "mermaid" } => "put it into the first line of a cell of its own.",
            MagicDirective magic => $"not every engine follows #!{magic.Name}: take it out.",
            _ => null,
        };
}
