using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace InitLab.Notebooks.Running.Export.Code;

/// <summary>Colours the C# cells of one notebook by what their names mean, each cell knowing those before it.</summary>
internal sealed class CodeColours : IDisposable
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        usings: ["System", "System.Linq", "System.Collections.Generic", "System.Threading.Tasks", "System.Text"]
    );

    private static readonly Lazy<MetadataReference[]> References = new(FindReferences);

    private readonly AdhocWorkspace _workspace = new();
    private ProjectId? _previous;

    public void Dispose() => _workspace.Dispose();

    /// <summary>A cell's code as HTML.</summary>
    internal string Colour(string code)
    {
        try
        {
            var all = TextSpan.FromBounds(0, code.Length);
            return Html(code, Classifier.GetClassifiedSpansAsync(Add(code), all).GetAwaiter().GetResult());
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Colours are a help: whatever the compiler cannot digest is shown as it was written.
            return WebUtility.HtmlEncode(code);
        }
    }

    // A cell is a submission that stands on the one before it, as in a session that runs them.
    private Document Add(string code)
    {
        var cell = ProjectId.CreateNewId();
        var file = DocumentInfo.Create(
            DocumentId.CreateNewId(cell),
            "cell.csx",
            sourceCodeKind: SourceCodeKind.Script,
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(code), VersionStamp.Default))
        );
        var project = ProjectInfo
            .Create(cell, VersionStamp.Default, "cell", "cell", LanguageNames.CSharp, isSubmission: true)
            .WithParseOptions(Script)
            .WithCompilationOptions(Options)
            .WithMetadataReferences(References.Value)
            .WithProjectReferences(_previous is null ? [] : [new ProjectReference(_previous)])
            .WithDocuments([file]);
        _workspace.AddProject(project);
        _previous = cell;
        return _workspace.CurrentSolution.GetDocument(file.Id)!;
    }

    private static string Html(string code, IEnumerable<ClassifiedSpan> spans)
    {
        var html = new StringBuilder();
        var position = 0;
        foreach (var span in spans.OrderBy(span => span.TextSpan.Start))
        {
            var (start, end) = (span.TextSpan.Start, span.TextSpan.End);
            if (start < position || CodeClass.Of(span.ClassificationType) is not string name)
            {
                continue;
            }

            html.Append(WebUtility.HtmlEncode(code[position..start]));
            html.Append("<span class=\"").Append(name).Append("\">");
            html.Append(WebUtility.HtmlEncode(code[start..end])).Append("</span>");
            position = end;
        }

        return html.Append(WebUtility.HtmlEncode(code[position..])).ToString();
    }

    // The assemblies that the program itself was started with: the same for every run of one program.
    private static MetadataReference[] FindReferences()
    {
        var paths = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        return
        [
            .. paths
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Where(File.Exists)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
