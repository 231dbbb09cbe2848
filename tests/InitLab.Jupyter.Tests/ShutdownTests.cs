using InitLab.Jupyter.Tests.Client;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Tests;

public sealed class ShutdownTests
{
    [Theory]
    [InlineData(WireChannel.Control, true)]
    [InlineData(WireChannel.Control, false)]
    [InlineData(WireChannel.Shell, false)]
    internal async Task A_kernel_says_that_it_ends_before_it_does(WireChannel channel, bool isRestart)
    {
        using var kernel = new KernelHost();

        var reply = kernel.Client.Ask("shutdown_request", new() { ["restart"] = isRestart }, channel).Reply;

        Assert.Equal("ok", reply["status"]);
        Assert.Equal(isRestart, (bool)reply.Content["restart"]!);
        await kernel.Server.Stopped.WaitAsync(KernelClient.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_kernel_ends_while_a_cell_runs()
    {
        using var kernel = new KernelHost();
        kernel.Client.StartExecute("Console.Error.Write('!'); while (true) { }");
        kernel.Client.Next(WireChannel.Iopub, message => message.Type == "stream");

        Assert.Equal("ok", kernel.Client.Ask("shutdown_request", channel: WireChannel.Control).Status);
        await kernel.Server.Stopped.WaitAsync(KernelClient.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_port_that_is_taken_is_told()
    {
        using var kernel = new KernelHost();

        var refused = Assert.Throws<ConnectionFileException>(() =>
            new KernelServer(kernel.Connection, Path.GetTempPath(), new(TextWriter.Null))
        );

        Assert.Contains("cannot listen on tcp://127.0.0.1:", refused.Message, StringComparison.Ordinal);
    }
}
