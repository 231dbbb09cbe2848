using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

/// <summary>A session in a directory of its own, with what its cells put out.</summary>
internal sealed class Cells : IDisposable
{
    private int _count;

    public Cells(Func<SessionSettings, SessionSettings>? adapt = null)
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("cells").FullName;
        var settings = new SessionSettings(Directory);
        Session = new ScriptSession(adapt?.Invoke(settings) ?? settings);
    }

    public string Directory { get; }

    public ScriptSession Session { get; }

    public List<Output> Outputs { get; } = [];

    public string Printed =>
        string.Concat(Outputs.OfType<StreamOutput>().Where(o => o.Name == "stdout").Select(o => o.Text));

    public string? Value =>
        Outputs.OfType<ExecuteResult>().SingleOrDefault()?.Data.Items[MimeBundle.PlainText].GetValue<string>();

    public IReadOnlyList<MimeBundle> Displays => [.. Outputs.OfType<DisplayOutput>().Select(display => display.Data)];

    public Task<CellOutcome> RunAsync(string code) => RunUntilAsync(code, TestContext.Current.CancellationToken);

    public async Task<CellOutcome> RunUntilAsync(string code, CancellationToken interrupt)
    {
        Outputs.Clear();
        return await Session.RunAsync(code, ++_count, Outputs.Add, interrupt);
    }

    /// <summary>Runs a cell that must succeed and gives its value's plain text.</summary>
    public async Task<string?> ValueOfAsync(string code)
    {
        var outcome = await RunAsync(code);
        Assert.True(
            outcome is CellSucceeded,
            CellError.Of(outcome) is { } error ? string.Join('\n', error.Traceback) : ""
        );
        return Value;
    }

    /// <summary>Runs a cell that prints, does not end, and is interrupted as soon as it has printed.</summary>
    public async Task<CellInterrupted> InterruptedAsync(string code)
    {
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Outputs.Clear();
        return Assert.IsType<CellInterrupted>(
            await Session.RunAsync(code, ++_count, _ => interrupt.Cancel(), interrupt.Token)
        );
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Directory, name);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        Session.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
