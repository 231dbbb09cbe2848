using InitLab.Notebooks.Scripting.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class FrameworkReferencesTests
{
    [Fact]
    public async Task Compilations_that_start_at_the_same_moment_share_every_assembly()
    {
        const int Compilations = 8;
        var framework = new FrameworkReferences();
        var references = framework.ByName;
        using var start = new Barrier(Compilations);

        var tasks = Enumerable.Range(0, Compilations).Select(_ => OnThread(() => Assemblies(references.Values, start)));
        var seen = await Task.WhenAll(tasks);

        Assert.Equal(references.Count, seen[0].Count);
        Assert.All(seen.SelectMany(one => one.Zip(seen[0])), pair => Assert.Same(pair.Second, pair.First));
        GC.KeepAlive(framework);
    }

    private static List<ISymbol?> Assemblies(IEnumerable<MetadataReference> references, Barrier start)
    {
        var compilation = CSharpCompilation.CreateScriptCompilation("cell", references: references);
        start.SignalAndWait(TestContext.Current.CancellationToken);
        return [.. references.Select(compilation.GetAssemblyOrModuleSymbol)];
    }

    private static Task<T> OnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
