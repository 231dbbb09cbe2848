using System.Text.Json.Nodes;
using InitLab.Jupyter.Wire;
using NetMQ;
using NetMQ.Sockets;

namespace InitLab.Jupyter.Probing;

/// <summary>A front end that asks a kernel for one thing at a time.</summary>
internal sealed class ProbeClient : IDisposable
{
    private readonly MessageFormat _format;
    private readonly DealerSocket _shell = new();
    private readonly DealerSocket _control = new();
    private readonly SubscriberSocket _iopub = new();

    public ProbeClient(ConnectionFile connection)
    {
        _format = new(new MessageSigner(connection.Key), "probe", TimeProvider.System);
        _shell.Connect(connection.Endpoint("shell_port"));
        _control.Connect(connection.Endpoint("control_port"));
        _iopub.Connect(connection.Endpoint("iopub_port"));
        _iopub.SubscribeToAnyTopic();
    }

    public void SendToShell(string type, JsonObject content) => Send(_shell, WireChannel.Shell, type, content);

    public void SendToControl(string type, JsonObject content) => Send(_control, WireChannel.Control, type, content);

    /// <summary>The next published message, or null when none comes in time.</summary>
    public Request? NextPublished(TimeSpan time)
    {
        var message = new NetMQMessage();
        return _iopub.TryReceiveMultipartMessage(time, ref message)
            ? _format.Read(WireChannel.Iopub, [.. message.Select(frame => frame.ToByteArray())])
            : null;
    }

    public void Dispose()
    {
        foreach (NetMQSocket socket in (NetMQSocket[])[_shell, _control, _iopub])
        {
            socket.Options.Linger = TimeSpan.Zero;
            socket.Dispose();
        }
    }

    private void Send(DealerSocket socket, WireChannel channel, string type, JsonObject content) =>
        socket.SendMultipartBytes(_format.Write(new Outgoing(channel, Parent: null, type, content)));
}
