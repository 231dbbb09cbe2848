using System.Collections.Immutable;
using System.Text;
using InitLab.Notebooks.Scripting.Compilation;
using InitLab.Notebooks.Scripting.Directives;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace InitLab.Notebooks.Scripting.Language;

/// <summary>Cells that are being written, as documents of Roslyn's services.</summary>
/// <remarks>
/// A session is two submissions: what its cells have declared (<see cref="SessionDeclarations"/>), and the cell that is
/// being written. Both are kept, so that a keystroke changes the text of one document and nothing else.
/// </remarks>
internal sealed class LanguageDocuments(string directory, CellCompiler compiler)
{
    private static readonly Lazy<AdhocWorkspace> Host = new(() => new(MefHostServices.DefaultHost));

    private static readonly CSharpParseOptions Parsing = CellCompiler.Parsing.WithDocumentationMode(
        DocumentationMode.Parse
    );

    private readonly Lock _guard = new();
    private readonly SessionDeclarations _declarations = new();
    private readonly DocumentId _declared = DocumentId.CreateNewId(ProjectId.CreateNewId());
    private readonly DocumentId _cell = DocumentId.CreateNewId(ProjectId.CreateNewId());
    private CSharpCompilation? _known;
    private ImmutableDictionary<string, MetadataReference>? _references;
    private Solution? _solution;

    /// <summary>The document of a cell, which sees what the session's cells have declared so far.</summary>
    public Document Open(VisibleCode code)
    {
        var solution = Renew().WithDocumentText(_cell, SourceText.From(code.Text, Encoding.UTF8));
        if (code.Directives.Any(directive => directive is LoadDirective))
        {
            var options = CellCompiler.Options(Load(code.Directives));
            solution = solution.WithProjectCompilationOptions(_cell.ProjectId, options);
        }

        return solution.GetDocument(_cell)!;
    }

    private LoadedFiles Load(IReadOnlyList<Directive> directives)
    {
        var files = new LoadedFiles(directory);
        try
        {
            LoadReader.Read(directives, files);
        }
        catch (DirectiveException)
        {
            // What could be read is of use.
        }

        return files;
    }

    private Solution Renew()
    {
        lock (_guard)
        {
            var (latest, references) = (compiler.Latest, compiler.References);
            if (!ReferenceEquals(references, _references))
            {
                _references = references;
                _solution = Project(
                    Project(Host.Value.CurrentSolution, _declared, []),
                    _cell,
                    [new(_declared.ProjectId)]
                );
                _solution = _solution.WithDocumentText(_declared, SourceText.From(_declarations.Text, Encoding.UTF8));
            }

            if (!ReferenceEquals(latest, _known))
            {
                Learn(latest!);
                _solution = _solution!.WithDocumentText(_declared, SourceText.From(_declarations.Text, Encoding.UTF8));
            }

            return _solution!;
        }
    }

    private void Learn(CSharpCompilation latest)
    {
        var cells = new Stack<CSharpCompilation>();
        for (var cell = latest; cell is not null && cell != _known; cell = Previous(cell))
        {
            cells.Push(cell);
        }

        foreach (var cell in cells)
        {
            _declarations.Add(cell);
        }

        _known = latest;

        static CSharpCompilation? Previous(CSharpCompilation cell) =>
            cell.ScriptCompilationInfo?.PreviousScriptCompilation;
    }

    private Solution Project(Solution solution, DocumentId document, IEnumerable<ProjectReference> before) =>
        solution.AddProject(
            ProjectInfo.Create(
                document.ProjectId,
                VersionStamp.Default,
                "cell",
                $"cell {document.ProjectId.Id}",
                LanguageNames.CSharp,
                compilationOptions: CellCompiler.Options(resolver: null),
                parseOptions: Parsing,
                documents: [DocumentInfo.Create(document, "cell.csx", sourceCodeKind: SourceCodeKind.Script)],
                projectReferences: before,
                metadataReferences: _references!.Values,
                isSubmission: true
            )
        );
}
