using BenchmarkDotNet.Attributes;
using InitLab.Notebooks.Scripting;

namespace InitLab.Benchmarks;

/// <summary>Cells in a C# session: compiled, run, and their value shown.</summary>
public class CellBenchmarks
{
    private ScriptSession _session = null!;
    private int _run;

    /// <summary>Opens a session in which some cells ran.</summary>
    [GlobalSetup]
    public async Task OpenAsync()
    {
        _session = new ScriptSession(new SessionSettings(Path.GetTempPath()));
        await RunAsync("int Square(int n) => n * n;\nrecord Pair(int A, int B);");
    }

    /// <summary>Closes the session.</summary>
    [GlobalCleanup]
    public void Close() => _session.Dispose();

    /// <summary>An expression whose value is shown.</summary>
    [Benchmark(Baseline = true)]
    public Task<CellOutcome> Expression() => RunAsync("Square(6) + 6");

    /// <summary>A record that is shown as a table.</summary>
    [Benchmark]
    public Task<CellOutcome> Table() => RunAsync("new[] { new Pair(1, 2), new Pair(3, 4) }");

    /// <summary>A cell that does not compile.</summary>
    [Benchmark]
    public Task<CellOutcome> Mistake() => RunAsync("Square(six)");

    private Task<CellOutcome> RunAsync(string code) =>
        _session.RunAsync(code, ++_run, _ => { }, CancellationToken.None);
}
