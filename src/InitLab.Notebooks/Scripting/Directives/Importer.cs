using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting.Execution;

namespace InitLab.Notebooks.Scripting.Directives;

/// <summary>
/// Runs the notebooks and script files that <c>#!import</c> names; what they print and display is shown.
/// </summary>
/// <param name="readNotebook">Reads a notebook, or null where there is no reader.</param>
/// <param name="run">Runs the text of a cell.</param>
internal sealed class Importer(Func<string, Notebook>? readNotebook, Func<string, CellScope, Task<CellOutcome>> run)
{
    /// <summary>Imports what the directives name, until something fails.</summary>
    /// <returns>The failure, told at the directive's line, or null.</returns>
    /// <exception cref="DirectiveException">A file cannot be read, or imports itself.</exception>
    public async Task<CellOutcome?> ImportAsync(IReadOnlyList<Directive> directives, CellScope scope)
    {
        foreach (var import in directives.OfType<ImportDirective>())
        {
            var path = Path.GetFullPath(import.Path, scope.Directory);
            var importing = scope.Importing.Add(path);
            if (scope.Importing.Contains(path, StringComparer.Ordinal))
            {
                var circle = string.Join(" → ", importing.Select(Path.GetFileName));
                throw new DirectiveException(
                    $"{import.Path} imports itself: {circle}. Take one #!import out.",
                    import.Line
                );
            }

            foreach (var (name, text) in Read(path, import))
            {
                var inner = new CellScope(name, Path.GetDirectoryName(path)!, scope.Cell) { Importing = importing };
                if (await RunAsync(text, inner, import.Line) is { } failure)
                {
                    return failure;
                }
            }
        }

        return null;
    }

    private async Task<CellOutcome?> RunAsync(string text, CellScope scope, int line)
    {
        try
        {
            return await run(text, scope) switch
            {
                CellSucceeded => null,
                CellRejected rejected => new CellRejected([
                    .. rejected.Errors.Select(error => Told(error, scope, line)),
                ]),
                CellThrew threw => threw with { Line = line },
                var other => other,
            };
        }
        catch (DirectiveException failure)
        {
            throw new DirectiveException($"{scope.Name}, line {failure.Line}: {failure.Message}", line);
        }
    }

    private static CellMessage Told(CellMessage error, CellScope scope, int line) =>
        new(line, 1, error.Id, $"{scope.Name}({error.Line},{error.Column}): {error.Text}");

    private IReadOnlyList<(string Name, string Text)> Read(string path, ImportDirective import)
    {
        var file = Path.GetFileName(path);
        try
        {
            if (!path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
            {
                return [(file, File.ReadAllText(path))];
            }

            var read = readNotebook ?? throw new NotSupportedException("the session has no reader of notebooks.");
            return
            [
                .. read(path)
                    .Cells.OfType<CodeCell>()
                    .Select((cell, index) => ($"{file}, cell {index + 1}", cell.Code)),
            ];
        }
        catch (Exception failure)
        {
            throw new DirectiveException($"#!import \"{import.Path}\" cannot be read: {failure.Message}", import.Line);
        }
    }
}
