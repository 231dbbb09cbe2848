using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class StoppedLoopTests : IDisposable
{
    private const string Before =
        "var how = \"\"; var done = 0; var after = false; long x = 0; "
        + "IEnumerable<int> Ever() { while (true) yield return 1; }";

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true);")]
    [InlineData("do x++; while (true);")]
    [InlineData("for (;;) x++;")]
    [InlineData("for (;;)for (var i = 0; i < 2; i++)x++;")]
    [InlineData("for (;;) if (x > 0) continue; else x++;")]
    [InlineData("foreach (var one in Ever()) x += one;")]
    [InlineData("foreach (var (one, two) in Ever().Select(i => (i, i))) x += one + two;")]
    [InlineData("again: x++; goto again;")]
    [InlineData("switch (x) { case 0: goto case 1; case 1: if (x < 0) break; goto case 0; }")]
    [InlineData("for (;;) { try { while (true) { } } catch (Exception) { } }")]
    [InlineData("for (;;) try { while (true) { } } catch { continue; }")]
    [InlineData("void Spin() { while (true) x++; } Spin();")]
    [InlineData("Func<int> spin = () => { for (;;) { } }; spin();")]
    [InlineData("_ = $\"{((Func<int>)(() => { while (true) { } }))():F2}\";")]
    [InlineData("async Task Spin() { await Task.Yield(); while (true) { } } await Spin();")]
    [InlineData(
        "async IAsyncEnumerable<int> All() { while (true) yield return 1; } await foreach (var i in All()) x++;"
    )]
    [InlineData(
        "void Spin() { Span<int> all = stackalloc int[2]; ref var one = ref all[0]; while (true) one++; } Spin();"
    )]
    [InlineData("unsafe { int one = 0; int* all = &one; while (true) (*all)++; }")]
    [InlineData("lock (how) while (true) { }")]
    public async Task A_loop_ends_where_it_looks_and_needs_no_abort(string endless)
    {
        await _cells.ValueOfAsync(Before);

        await Interrupted($"try {{ {endless} }} catch (Exception e) when ((how = e.GetType().Name) == \"\") {{ }}");

        Assert.Equal(nameof(OperationCanceledException), await _cells.ValueOfAsync("how"));
    }

    [Theory]
    [InlineData(
        "class Work { public static long Done; public static void Go() { while (true) Done++; } }",
        "Work.Go();"
    )]
    [InlineData("class Work { public static int Go { get { for (;;) { } } } }", "_ = Work.Go;")]
    [InlineData("int Go() { for (;;) x++; }", "Go();")]
    [InlineData("async Task Go() { await Task.Yield(); for (;;) x++; }", "await Go();")]
    [InlineData("#load \"spin.csx\"", "Spin();")]
    public async Task A_loop_of_an_earlier_cell_ends_with_the_cell_that_runs_it(string earlier, string call)
    {
        _cells.Write("spin.csx", "void Spin()\n{\n  while (true) { }\n}\n");
        await _cells.ValueOfAsync(Before);
        await _cells.ValueOfAsync(earlier);

        await Interrupted($"try {{ {call} }} catch (Exception e) when ((how = e.GetType().Name) == \"\") {{ }}");

        Assert.Equal(nameof(OperationCanceledException), await _cells.ValueOfAsync("how"));
    }

    [Fact]
    public async Task Thirty_cells_are_stopped_one_after_the_other_and_all_state_is_kept()
    {
        await _cells.ValueOfAsync("var rounds = 0; long x = 0;");

        for (var i = 0; i < 30; i++)
        {
            await Interrupted("rounds++; for (;;) x++;");
        }

        Assert.Equal("30", await _cells.ValueOfAsync("rounds"));
        Assert.Equal("True", await _cells.ValueOfAsync("x > 0"));
    }

    [Theory]
    [InlineData("try { while (true) { } } catch { } after = true;")]
    [InlineData("try { while (true) { } } catch (Exception e) { done = e.Message.Length; } after = true;")]
    [InlineData("int Go() { try { while (true) { } } catch { return 1; } } done = Go(); after = true;")]
    [InlineData("for (var i = 0; i < 1; i++) { try { while (true) { } } catch { break; } } after = true;")]
    public async Task A_cell_that_catches_its_end_does_not_go_on(string code)
    {
        await _cells.ValueOfAsync(Before);

        await Interrupted(code);

        Assert.Equal("False", await _cells.ValueOfAsync("after"));
    }

    [Fact]
    public async Task A_cell_whose_end_an_earlier_one_catches_was_interrupted_all_the_same()
    {
        await _cells.ValueOfAsync("void Quietly(Action work) { try { work(); } catch { } }");

        await Interrupted("Quietly(() => { while (true) { } });");
    }

    [Fact]
    public async Task What_stands_in_a_finally_is_done_to_its_end()
    {
        await _cells.ValueOfAsync(Before);

        await Interrupted("try { while (true) { } } finally { for (var i = 0; i < 1000; i++) done++; }");

        Assert.Equal("1000", await _cells.ValueOfAsync("done"));
    }

    [Fact]
    public async Task A_loop_on_a_thread_of_the_pool_ends_with_its_cell()
    {
        await _cells.ValueOfAsync("var over = new System.Threading.ManualResetEventSlim();");

        await _cells.InterruptedAsync(
            """
            _ = Task.Run(() => { try { Console.Write(0); while (true) { } } finally { over.Set(); } });
            await Task.Delay(-1);
            """
        );

        Assert.Equal("True", await _cells.ValueOfAsync("over.Wait(20_000)"));
    }

    [Fact]
    public async Task The_stop_of_one_session_ends_no_loop_of_another()
    {
        using var others = new Cells();
        var started = new TaskCompletionSource();
        var flag = Path.Combine(others.Directory, "flag");
        var other = others.Session.RunAsync(
            $"Console.Write(0); while (!File.Exists({Literal(flag)})) {{ }}",
            executionCount: 1,
            _ => started.TrySetResult(),
            Cancel
        );
        await started.Task.WaitAsync(Hang, Cancel);

        await Interrupted("while (true) { }");
        others.Write("flag", "");

        Assert.IsType<CellSucceeded>(await other.WaitAsync(Hang, Cancel));
    }

    private static string Literal(string path) => $"@\"{path}\"";

    private Task<CellInterrupted> Interrupted(string code) =>
        _cells.InterruptedAsync("Console.Write(0);\n" + code).WaitAsync(Hang, Cancel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
