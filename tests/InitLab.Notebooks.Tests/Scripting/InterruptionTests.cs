using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class InterruptionTests : IDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);
    private readonly Cells _cells = new(settings => settings with { OutputLimit = 10_000, DisplayLimit = 100_000 });

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("for (;;) { try { while (true) { } } catch (Exception) { } }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("await new TaskCompletionSource().Task;")]
    [InlineData("new System.Threading.ManualResetEventSlim().Wait();")]
    [InlineData("var gate = new object(); lock (gate) { System.Threading.Monitor.Wait(gate); }")]
    [InlineData("IEnumerable<int> Forever() { while (true) { } yield return 1; } Forever()")]
    [InlineData("await Task.Delay(-1, CellInterruption);")]
    [InlineData("async Task Spin() { while (true) { await Task.Yield(); } } await Spin();")]
    [InlineData("var host = System.Threading.SynchronizationContext.Current; while (true) host.OperationStarted();")]
    public async Task A_cell_that_does_not_end_is_interrupted_and_the_session_goes_on(string endless)
    {
        await _cells.RunAsync("var kept = 1;");

        var interrupted = await _cells
            .InterruptedAsync("kept = 2; Console.Write(0);\n" + endless)
            .WaitAsync(Hang, Cancel);

        Assert.Equal("The cell was interrupted.", interrupted.Reason);
        Assert.Equal("2", await _cells.ValueOfAsync("kept"));
        Assert.Equal(
            "5",
            await _cells.ValueOfAsync(
                "async Task<int> F() { await Task.Delay(5); System.Threading.Thread.Sleep(5); return 5; } await F()"
            )
        );
    }

    [Fact]
    public async Task What_the_interrupted_cell_declared_is_kept()
    {
        await _cells.InterruptedAsync("var declared = 3; Console.Write(0);\nwhile (true) { }");

        Assert.Equal("3", await _cells.ValueOfAsync("declared"));
    }

    [Theory]
    [InlineData("while (true) Console.WriteLine(\"again and again\");", "printed")]
    [InlineData("while (true) { Console.Error.Write('x'); await Task.Yield(); }", "printed")]
    [InlineData("while (true) 1.Display();", "displayed")]
    [InlineData("Console.Write(new string('x', 20_000));", "printed")]
    public async Task A_cell_that_puts_out_without_end_is_stopped(string endless, string verb)
    {
        var interrupted = Assert.IsType<CellInterrupted>(await _cells.RunAsync(endless).WaitAsync(Hang, Cancel));

        Assert.Contains($"{verb} more than", interrupted.Reason, StringComparison.Ordinal);
        Assert.True(_cells.Printed.Length <= 10_000);
        Assert.Equal("1", await _cells.ValueOfAsync("1"));
    }

    [Fact]
    public async Task A_cell_that_is_interrupted_before_it_starts_does_not_run()
    {
        await _cells.RunAsync("var x = 1;");
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();

        Assert.IsType<CellInterrupted>(await _cells.RunUntilAsync("x = 2;", interrupt.Token));

        Assert.Equal("1", await _cells.ValueOfAsync("x"));
    }

    [Fact]
    public async Task Work_that_cannot_be_stopped_is_said_so()
    {
        var interrupted = await _cells.InterruptedAsync(
            """
            var end = Environment.TickCount64 + 3000;
            _ = Task.Run(() => { Console.Write(0); while (Environment.TickCount64 < end) { } });
            await Task.Delay(-1);
            """
        );

        Assert.Contains("restart", interrupted.Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Work_of_the_cell_itself_is_not_said_to_go_on()
    {
        var interrupted = await _cells.InterruptedAsync(
            """
            class Training { public static void Run() { Console.Write(0); while (true) { } } }
            Training.Run();
            """
        );

        Assert.DoesNotContain("restart", interrupted.Reason, StringComparison.OrdinalIgnoreCase);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
