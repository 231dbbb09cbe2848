using System.Net.Sockets;
using System.Text;
using InitLab.Jupyter.Tests.Client;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Tests;

/// <summary>What is hostile or broken never ends the kernel, and the next good request is answered.</summary>
public sealed class FuzzTests : IDisposable
{
    private const int Messages = 10_000;
    private const int Between = 500;

    private static readonly WireChannel[] Channels = [WireChannel.Shell, WireChannel.Control, WireChannel.Stdin];

    private readonly KernelHost _kernel = new();

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public void Ten_thousand_malformed_messages_are_survived()
    {
        using var hostile = new KernelClient(_kernel.Connection, "hostile");
        var malformed = new MalformedMessages(hostile, seed: 20_261);
        for (var count = 1; count <= Messages; count++)
        {
            hostile.SendFrames(Channels[count % Channels.Length], malformed.Next());
            if (count % Between == 0)
            {
                Assert.Equal("ok", _kernel.Client.Ask("kernel_info_request").Status);
                Assert.Equal("ok", _kernel.Client.Ask("kernel_info_request", channel: WireChannel.Control).Status);
            }
        }

        Assert.Equal("2", _kernel.Client.Execute("1 + 1").Value);
        Assert.Equal("beat", _kernel.Client.Beat("beat"));
        Assert.InRange(_kernel.Log.Length, 1, 100_000);
        Assert.DoesNotContain(KernelHost.Key, _kernel.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shell_port")]
    [InlineData("control_port")]
    [InlineData("stdin_port")]
    [InlineData("iopub_port")]
    [InlineData("hb_port")]
    public async Task Connections_that_do_not_speak_the_transports_language_are_survived(string port)
    {
        var random = new Random(port.Length);
        var endpoint = new Uri(_kernel.Connection.Endpoint(port));
        for (var count = 0; count < 50; count++)
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(endpoint.Host, endpoint.Port, TestContext.Current.CancellationToken);
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            var start =
                count % 3 == 0 ? Greeting
                : count % 3 == 1 ? Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\n\r\n")
                : [];
            try
            {
                await connection
                    .GetStream()
                    .WriteAsync((byte[])[.. start, .. bytes], TestContext.Current.CancellationToken);
            }
            catch (IOException)
            {
                // The kernel may hang up at once.
            }
        }

        Assert.Equal("2", _kernel.Client.Execute("1 + 1").Value);
        Assert.Equal("beat", _kernel.Client.Beat("beat"));
    }

    // The start of ZMTP 3.0: signature, version, the mechanism NULL, and no server.
    private static byte[] Greeting => [0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0x7F, 3, 0, .. "NULL"u8, .. new byte[16 + 1 + 31]];
}
