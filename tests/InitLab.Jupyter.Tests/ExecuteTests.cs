using System.Text.Json.Nodes;
using InitLab.Jupyter.Tests.Client;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Tests;

public sealed class ExecuteTests(KernelHost kernel) : IClassFixture<KernelHost>
{
    private readonly KernelClient _client = kernel.Client;

    [Fact]
    public void What_belongs_to_a_cell_is_published_between_busy_and_idle_with_its_input_first()
    {
        var id = _client.StartExecute("Console.WriteLine(\"a\"); 7.Display(); 5");

        var ran = _client.Await(id);

        Assert.Equal(
            ["status", "execute_input", "stream", "display_data", "execute_result", "status"],
            ran.Published.Select(message => message.Type)
        );
        Assert.Equal("busy", ran.Published[0]["execution_state"]);
        Assert.Equal("Console.WriteLine(\"a\"); 7.Display(); 5", ran.Published[1]["code"]);
        Assert.All(ran.Published.Append(ran.Reply), message => Assert.Equal(id, message.ParentId));
    }

    [Fact]
    public void Metadata_that_names_the_language_of_a_cell_is_heeded()
    {
        var parts = _client.Parts("execute_request", "in-html", new JsonObject { ["code"] = "<b>1</b>" });
        parts[2] = """{"polyglot_notebook":{"kernelName":"html"}}"""u8.ToArray();
        _client.SendFrames(WireChannel.Shell, _client.Signed(parts));

        var ran = _client.Await("in-html");

        Assert.Equal("<b>1</b>", (string?)Assert.Single(ran.Outputs).Content["data"]?["text/html"]);
        Assert.Equal("<b>1</b>", ran.Published[1]["code"]);
    }

    [Fact]
    public void A_failure_is_one_error_and_the_reply_repeats_it()
    {
        var ran = _client.Execute("int.Parse(\"x\")");

        var error = Assert.Single(ran.Outputs);
        Assert.Equal("error", error.Type);
        Assert.Equal("FormatException", error["ename"]);
        Assert.Equal("error", ran.Status);
        Assert.Equal(error["ename"], ran.Reply["ename"]);
        Assert.Equal(error["evalue"], ran.Reply["evalue"]);
        Assert.True(JsonNode.DeepEquals(error.Content["traceback"], ran.Reply.Content["traceback"]));
    }

    [Fact]
    public void A_warning_of_the_compiler_is_not_put_out()
    {
        var ran = _client.Execute("#warning beware\nint unused() { return 1; int never; }");

        Assert.Equal("ok", ran.Status);
        Assert.Empty(ran.Outputs);
    }

    [Fact]
    public void Stored_runs_are_counted_and_others_not()
    {
        var first = Count(_client.Execute("1"));

        Assert.Equal(first, Count(_client.Execute("2", new() { ["store_history"] = false })));
        Assert.Equal(first, Count(_client.Execute("3", new() { ["silent"] = true })));
        Assert.Equal(first + 1, Count(_client.Execute("4")));
    }

    [Fact]
    public void A_silent_run_puts_nothing_out_and_keeps_what_it_did()
    {
        var silent = _client.Execute("var quiet = 1; Console.Write(1); quiet", new() { ["silent"] = true });

        Assert.All(silent.Published, message => Assert.Equal("status", message.Type));
        Assert.Equal("ok", silent.Status);
        Assert.Equal("1", _client.Execute("quiet").Value);
    }

    [Fact]
    public void User_expressions_are_evaluated_each_for_itself()
    {
        var ran = _client.Execute(
            "var six = 6;",
            new()
            {
                ["user_expressions"] = new JsonObject { ["good"] = "six * 7", ["bad"] = "nothing" },
            }
        );

        var values = ran.Reply.Content["user_expressions"]!;
        Assert.Equal("42", (string?)values["good"]!["data"]!["text/plain"]);
        Assert.Equal("error", (string?)values["bad"]!["status"]);
        Assert.Equal("ok", ran.Status);
    }

    [Fact]
    public void A_failure_aborts_the_cells_that_wait_behind_it_and_no_later_one()
    {
        var failing = _client.StartExecute("await Task.Delay(300); throw new Exception();");
        var waiting = _client.StartExecute("Console.Write(\"never\");");
        var asking = _client.Send(WireChannel.Shell, "comm_info_request");

        Assert.Equal("error", _client.Await(failing).Status);
        var aborted = _client.Await(waiting);
        Assert.Equal("aborted", aborted.Status);
        Assert.Empty(aborted.Outputs);
        Assert.Equal("ok", _client.Await(asking).Status);
        Assert.Equal("ok", _client.Execute("1").Status);
    }

    [Fact]
    public void A_failure_that_stops_nothing_lets_the_next_cell_run()
    {
        var failing = _client.StartExecute(
            "await Task.Delay(300); throw new Exception();",
            new() { ["stop_on_error"] = false }
        );
        var waiting = _client.StartExecute("2");

        Assert.Equal("error", _client.Await(failing).Status);
        Assert.Equal("2", _client.Await(waiting).Value);
    }

    [Fact]
    public void What_was_printed_is_there_before_the_reply_in_one_piece()
    {
        var ran = _client.Execute("for (var i = 0; i < 100; i++) Console.Write(i % 10);");

        Assert.Equal(string.Concat(Enumerable.Repeat("0123456789", 10)), ran.Printed);
    }

    private static int Count(Exchange ran) => (int)ran.Reply.Content["execution_count"]!;
}
