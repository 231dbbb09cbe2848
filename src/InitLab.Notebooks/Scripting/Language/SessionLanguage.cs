using InitLab.Notebooks.Scripting.Compilation;

namespace InitLab.Notebooks.Scripting.Language;

/// <summary>Answers questions about a cell that is being written; it never waits for the cell that runs.</summary>
internal sealed class SessionLanguage(string directory, CellCompiler compiler)
{
    private readonly LanguageDocuments _documents = new(directory, compiler);

    public async Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken)
    {
        Check(code, position);
        if (DirectiveCompleter.Complete(code, position, directory) is { } directive)
        {
            return directive;
        }

        var visible = VisibleCode.Of(code);
        return visible?.Has(position) == true
            ? await Completer.CompleteAsync(_documents.Open(visible), position, cancellationToken)
            : new(position, position, []);
    }

    public async Task<Inspection?> InspectAsync(
        string code,
        int position,
        bool detailed,
        CancellationToken cancellationToken
    )
    {
        Check(code, position);
        var visible = VisibleCode.Of(code);
        return visible?.Has(position) == true
            ? await Inspector.InspectAsync(_documents.Open(visible), position, detailed, cancellationToken)
            : null;
    }

    private static void Check(string code, int position)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (position < 0 || position > code.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(position),
                position,
                $"The cursor must be from 0 to {code.Length}, the length of the code in UTF-16 units."
            );
        }
    }
}
