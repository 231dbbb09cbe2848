using InitLab.Jupyter.Tests.Client;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Tests;

public sealed class InterruptionTests(KernelHost kernel) : IClassFixture<KernelHost>
{
    private readonly KernelClient _client = kernel.Client;

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Console.ReadLine();")]
    [InlineData("while (true) { Console.Write('.'); }")]
    public void An_interrupted_cell_fails_and_what_it_did_is_kept(string endless)
    {
        var id = _client.StartExecute("var kept = 4; Console.Error.Write('!');\n" + endless);
        _client.Next(WireChannel.Iopub, message => message.ParentId == id && message.Type == "stream");

        Assert.Equal("ok", _client.Ask("interrupt_request", channel: WireChannel.Control).Status);

        var reply = _client.Next(WireChannel.Shell, message => message.ParentId == id);
        Assert.Equal("error", reply["status"]);
        Assert.Equal("CellInterrupted", reply["ename"]);
        Assert.Equal("4", _client.Execute("kept").Value);
    }

    [Fact]
    public void Cells_that_wait_behind_an_interrupted_one_are_aborted()
    {
        var endless = _client.StartExecute("Console.Error.Write('!'); while (true) { }");
        var waiting = _client.StartExecute("1");
        _client.Next(WireChannel.Iopub, message => message.ParentId == endless && message.Type == "stream");

        Assert.Equal("beat", _client.Beat("beat"));
        _client.Ask("interrupt_request", channel: WireChannel.Control);

        Assert.Equal("aborted", _client.Await(waiting).Status);
    }
}
