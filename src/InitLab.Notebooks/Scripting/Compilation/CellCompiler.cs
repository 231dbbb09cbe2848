using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using InitLab.Notebooks.Display;
using InitLab.Notebooks.Scripting.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace InitLab.Notebooks.Scripting.Compilation;

/// <summary>Compiles the cells of a session one after another; each sees what those before it declared.</summary>
/// <remarks>
/// C# 13 is the highest version that every engine of notebooks compiles, so what compiles here runs there. Nullable
/// annotations are off as in other C# scripts: a stub such as <c>double[] answer = null;</c> brings no warning. The
/// imports are all that one engine or another has. Debug code is what names the right line of an error: optimized code
/// loses the line of an index out of range, for one.
/// </remarks>
internal sealed class CellCompiler(SessionLoadContext context)
{
    internal static readonly CSharpParseOptions Parsing = new(
        LanguageVersion.CSharp13,
        DocumentationMode.None,
        SourceCodeKind.Script
    );

    private static readonly string[] Imports =
    [
        "System",
        "System.Collections",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Text",
        "System.Threading.Tasks",
        "Microsoft.DotNet.Interactive",
        "Microsoft.DotNet.Interactive.Formatting",
        typeof(NotebookDisplay).FullName!,
        typeof(NotebookInput).FullName!,
    ];

    // Binding to a newer version of an assembly than was compiled against is how the host's assemblies serve everyone.
    private static readonly Dictionary<string, ReportDiagnostic> Silenced = new(StringComparer.Ordinal)
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    private volatile ImmutableDictionary<string, MetadataReference> _references = FrameworkReferences.All;
    private ImmutableHashSet<MetadataReference> _inherited = [];
    private volatile CSharpCompilation? _previous;
    private object?[] _states = new object?[16];
    private int _count;

    /// <summary>The last cell that ran, which leads to those before it; null before the first.</summary>
    public CSharpCompilation? Latest => _previous;

    /// <summary>What the next cell may use, by simple name.</summary>
    public ImmutableDictionary<string, MetadataReference> References => _references;

    /// <summary>How cells are compiled.</summary>
    /// <param name="resolver">Reads the files that the cell loads, or null when it loads none.</param>
    public static CSharpCompilationOptions Options(SourceReferenceResolver? resolver) =>
        new(
            OutputKind.DynamicallyLinkedLibrary,
            usings: Imports,
            optimizationLevel: OptimizationLevel.Debug,
            allowUnsafe: true,
            specificDiagnosticOptions: Silenced,
            sourceReferenceResolver: resolver,
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default
        );

    /// <summary>The variables of the cells that ran so far.</summary>
    public IReadOnlyList<SessionVariable> Variables => Compilation.Variables.Of(_states);

    /// <summary>
    /// Makes an assembly's types known to the cells that follow, in the place of another of its name.
    /// </summary>
    public void Reference(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (!_references.TryGetValue(name, out var known) || known.Display != path)
        {
            _references = _references.SetItem(name, DocumentedReference.To(path));
        }
    }

    /// <summary>Compiles a cell; nothing of the session changes until the result runs.</summary>
    public CompilationResult Compile(CellCode code, CancellationToken cancellationToken)
    {
        var tree = Parse(ConsoleClear.Redirect(code.Text), code.Name);
        var compilation = CSharpCompilation.CreateScriptCompilation(
            $"Cell#{++_count}",
            tree,
            _references.Values.Except(_inherited),
            Options(code.Files),
            _previous,
            typeof(object)
        );
        var image = CellImage.Of(compilation, cancellationToken);
        var messages = Messages.Of(image.Diagnostics, tree, code);
        if (messages.Errors.Count > 0)
        {
            return new(messages.Errors, messages.Warnings, Cell: null);
        }

        var cell = image.IsWhole
            ? Load(compilation, Looking(compilation, code, cancellationToken) ?? image)
            : WithoutCode(compilation);
        return new([], messages.Warnings, cell);
    }

    private static SyntaxTree Parse(string text, string name) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Parsing, name);

    // What is told of a cell and what later cells see of it is the cell as it was written: only the code that runs is
    // of a cell that looks. Should the compiler not take that, the cell runs as it was written.
    private static CellImage? Looking(CSharpCompilation written, CellCode code, CancellationToken cancellationToken)
    {
        if (!written.SyntaxTrees.Any(CellLooks.AreNeededIn))
        {
            return null;
        }

        var texts = written.SyntaxTrees.ToDictionary(
            tree => tree.FilePath,
            tree => CellLooks.WriteInto(written.GetSemanticModel(tree)),
            StringComparer.Ordinal
        );
        var looking = written
            .WithOptions(Options(code.Files.With(texts)))
            .ReplaceSyntaxTree(written.SyntaxTrees[^1], Parse(texts[code.Name], code.Name));
        var image = CellImage.Of(looking, cancellationToken);
        return image.IsWhole ? image : null;
    }

    // Usings alone compile to nothing, and are still known to the cells that follow.
    private CompiledCell WithoutCode(CSharpCompilation compilation) =>
        new(Assembly: null, HasValue: false, () => Run(compilation, static _ => Task.FromResult<object?>(null)));

    private CompiledCell Load(CSharpCompilation compilation, CellImage image)
    {
        var loaded = context.LoadCell(image.Assembly, image.Symbols);
        var entry = EntryPoint(compilation, loaded);
        var hasValue = TrailingValue.IsIn(compilation.SyntaxTrees[^1], compilation);
        return new(loaded, hasValue, () => Run(compilation, entry));
    }

    private static Func<object?[], Task<object?>> EntryPoint(CSharpCompilation compilation, Assembly assembly)
    {
        var symbol = compilation.GetEntryPoint(CancellationToken.None)!;
        var type = assembly.GetType(symbol.ContainingType.MetadataName, throwOnError: true)!;
        var method = type.GetMethod(
            symbol.MetadataName,
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
        )!;
        return method.CreateDelegate<Func<object?[], Task<object?>>>();
    }

    // The cell enters its variables into the array before its first statement runs: what a cell that throws or is
    // interrupted has done so far is kept.
    private Task<object?> Run(CSharpCompilation compilation, Func<object?[], Task<object?>> entry)
    {
        if (_states.Length < _count + 2)
        {
            Array.Resize(ref _states, 2 * _states.Length);
        }

        // A script has the references of the one before it: to name them again would make each cell hold those of all
        // cells before it once more.
        _inherited = _inherited.Union(compilation.ExternalReferences);
        _previous = compilation;
        return entry(_states);
    }
}
