using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class ConsoleTests : IDisposable
{
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Fact]
    public async Task A_question_that_nobody_can_answer_fails_the_cell()
    {
        var threw = Assert.IsType<CellThrew>(await _cells.RunAsync("Console.ReadLine()"));

        Assert.Contains("nobody to ask", threw.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_by_the_host()
    {
        using var asked = new Cells(settings => settings with { ReadLine = _ => "answer" });

        Assert.Equal("answer", await asked.ValueOfAsync("Console.ReadLine()"));
    }

    [Fact]
    public async Task What_was_printed_is_seen_before_the_question_is_asked()
    {
        var seen = 0;
        Cells? cells = null;
        using var asked = new Cells(settings =>
            settings with
            {
                ReadLine = _ =>
                {
                    seen = cells!.Outputs.Count;
                    return "";
                },
            }
        );
        cells = asked;

        await asked.ValueOfAsync("Console.Write(\"Name: \"); Console.ReadLine();");

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task A_question_that_waits_for_its_answer_is_interrupted()
    {
        using var asked = new Cells(settings =>
            settings with
            {
                ReadLine = _ =>
                {
                    new ManualResetEventSlim().Wait();
                    return null;
                },
            }
        );

        await asked.InterruptedAsync("Console.Write(\"Name: \"); Console.ReadLine();");

        Assert.Equal("2", await asked.ValueOfAsync("2"));
    }

    [Fact]
    public async Task Display_takes_a_mime_type_and_the_old_names_work()
    {
        await _cells.ValueOfAsync(
            "\"<b>\".Display(\"text/html\"); display(1); HTML(\"<i>\").Display(); Markdown(\"*\").Display();"
        );

        Assert.Equal(
            "text/html text/plain text/html text/markdown",
            string.Join(' ', _cells.Displays.Select(display => display.Items.Keys.First()))
        );
    }

    [Fact]
    public async Task Prints_and_displays_come_in_order()
    {
        await _cells.RunAsync(
            "Console.Write(\"a\"); \"b\".Display(); Console.Error.Write(\"c\"); Console.Write(\"d\"); \"e\""
        );

        Assert.Collection(
            _cells.Outputs,
            output => Assert.Equal(new StreamOutput("stdout", "a"), output),
            output => Assert.IsType<DisplayOutput>(output),
            output => Assert.Equal(new StreamOutput("stderr", "c"), output),
            output => Assert.Equal(new StreamOutput("stdout", "d"), output),
            output => Assert.Equal(2, Assert.IsType<ExecuteResult>(output with { }).ExecutionCount + 1)
        );
    }

    [Fact]
    public async Task Tasks_and_threads_of_a_cell_print_into_it()
    {
        await _cells.RunAsync(
            """
            await Task.Run(() => Console.WriteLine("task"));
            var thread = new System.Threading.Thread(() => Console.WriteLine("thread"));
            thread.Start(); thread.Join();
            """
        );

        Assert.Equal("task\nthread\n", _cells.Printed);
    }

    [Fact]
    public async Task What_a_task_prints_after_its_cell_ended_goes_nowhere()
    {
        await _cells.RunAsync(
            """
            var gate = new TaskCompletionSource();
            var late = Task.Run(async () => { await gate.Task; Console.Write("late"); });
            """
        );

        await _cells.ValueOfAsync("gate.SetResult(); await late;");

        Assert.Empty(_cells.Outputs);
    }
}
