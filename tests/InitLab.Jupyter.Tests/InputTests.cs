using InitLab.Jupyter.Tests.Client;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Tests;

public sealed class InputTests(KernelHost kernel) : IClassFixture<KernelHost>
{
    private readonly KernelClient _client = kernel.Client;

    [Fact]
    public void A_cell_that_reads_a_line_asks_for_it_once_its_question_is_seen()
    {
        var id = _client.StartExecute("Console.Write(\"name? \"); var name = Console.ReadLine(); name");
        var seen = _client.Next(WireChannel.Iopub, message => message.ParentId == id && message.Type == "stream");
        Assert.Equal("name? ", seen["text"]);
        var asked = _client.Next(WireChannel.Stdin, message => message.Type == "input_request");

        Assert.Equal(id, asked.ParentId);
        Assert.False((bool)asked.Content["password"]!);
        _client.Send(WireChannel.Stdin, "input_reply", new() { ["value"] = "Ada 🙂" });

        Assert.Equal("Ada 🙂", _client.Await(id).Value);
    }

    [Fact]
    public void An_answer_that_nobody_asked_for_is_not_the_next_ones()
    {
        _client.Send(WireChannel.Stdin, "input_reply", new() { ["value"] = "stale" });
        var id = _client.StartExecute("await Task.Delay(300); Console.ReadLine()");
        _client.Next(WireChannel.Stdin, message => message.Type == "input_request");
        _client.Send(WireChannel.Stdin, "input_reply", new() { ["value"] = "fresh" });

        Assert.Equal("fresh", _client.Await(id).Value);
    }

    [Fact]
    public void Where_no_questions_are_allowed_reading_is_an_error_and_no_hang()
    {
        var ran = _client.Execute("Console.ReadLine()", new() { ["allow_stdin"] = false });

        Assert.Equal("InvalidOperationException", ran.Reply["ename"]);
        Assert.Contains("takes no questions", ran.Reply["evalue"], StringComparison.Ordinal);
    }
}
