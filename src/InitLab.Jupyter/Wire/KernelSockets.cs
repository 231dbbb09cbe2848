using NetMQ;
using NetMQ.Sockets;

namespace InitLab.Jupyter.Wire;

/// <summary>The five sockets of a kernel, each served by a thread that nothing a cell does can hold up.</summary>
/// <remarks>
/// One thread receives from and sends to the four sockets of messages, in the order they were handed over; the
/// heartbeat has a thread of its own. Sockets are touched by their threads alone.
/// </remarks>
internal sealed class KernelSockets : IDisposable
{
    private const long LargestFrame = 64 * 1024 * 1024;
    private const int MostUnsent = 100_000;
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(2);

    private readonly NetMQPoller _messages = new();
    private readonly NetMQPoller _heartbeat = new();
    private readonly NetMQQueue<(WireChannel Channel, IReadOnlyList<byte[]> Frames)?> _outgoing = new();
    private readonly Dictionary<WireChannel, NetMQSocket> _sockets = [];
    private readonly RouterSocket _echo = new();
    private readonly List<Thread> _threads = [];
    private readonly Lock _closing = new();
    private bool _isClosed;

    /// <summary>Opens the sockets; nothing is received before <see cref="Start"/>.</summary>
    /// <exception cref="ConnectionFileException">A socket cannot be opened.</exception>
    public KernelSockets(ConnectionFile connection)
    {
        try
        {
            Open(WireChannel.Shell, new RouterSocket(), connection.Endpoint("shell_port"));
            Open(WireChannel.Control, new RouterSocket(), connection.Endpoint("control_port"));
            Open(WireChannel.Stdin, new RouterSocket(), connection.Endpoint("stdin_port"));
            Open(WireChannel.Iopub, new PublisherSocket(), connection.Endpoint("iopub_port"));
            Bind(_echo, connection.Endpoint("hb_port"));
        }
        catch (ConnectionFileException)
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Starts to receive.</summary>
    /// <param name="receive">Given the frames of each message; it must not block.</param>
    public void Start(Action<WireChannel, IReadOnlyList<byte[]>> receive)
    {
        foreach (var (channel, socket) in _sockets.Where(entry => entry.Key != WireChannel.Iopub))
        {
            socket.ReceiveReady += (_, _) => ReceiveAll(socket, frames => receive(channel, frames));
            _messages.Add(socket);
        }

        _outgoing.ReceiveReady += (_, _) => SendAll();
        _messages.Add(_outgoing);
        _echo.ReceiveReady += (_, _) => ReceiveAll(_echo, frames => Send(_echo, frames));
        _heartbeat.Add(_echo);
        Run(_messages, "kernel messages");
        Run(_heartbeat, "kernel heartbeat");
    }

    /// <summary>Sends frames, after all that were handed over before; any thread may call it.</summary>
    /// <remarks>What comes after <see cref="Dispose"/>, as from a cell that still runs, is dropped.</remarks>
    public void Send(WireChannel channel, IReadOnlyList<byte[]> frames)
    {
        lock (_closing)
        {
            if (!_isClosed)
            {
                _outgoing.Enqueue((channel, frames));
            }
        }
    }

    /// <summary>Sends what was handed over and closes the sockets.</summary>
    public void Dispose()
    {
        lock (_closing)
        {
            _isClosed = true;
        }

        if (_threads.Count > 0)
        {
            _outgoing.Enqueue(null);
            _heartbeat.StopAsync();
            _threads.ForEach(thread => thread.Join(TimeToEnd));
        }

        _messages.Dispose();
        _heartbeat.Dispose();
        foreach (var socket in _sockets.Values.Append(_echo))
        {
            socket.Dispose();
        }

        _outgoing.Dispose();
    }

    private void Open(WireChannel channel, NetMQSocket socket, string endpoint)
    {
        _sockets[channel] = socket;
        if (socket is RouterSocket)
        {
            // A front end that connects again under its own name takes its old connection's place.
            socket.Options.RouterHandover = true;
        }

        Bind(socket, endpoint);
    }

    private static void Bind(NetMQSocket socket, string endpoint)
    {
        socket.Options.Linger = Linger;
        socket.Options.MaxMsgSize = LargestFrame;
        socket.Options.SendHighWatermark = MostUnsent;
        try
        {
            socket.Bind(endpoint);
        }
        catch (NetMQException failure)
        {
            throw new ConnectionFileException(
                $"The kernel cannot listen on {endpoint} ({failure.Message}): start it with another connection file.",
                failure
            );
        }
    }

    private void Run(NetMQPoller poller, string name)
    {
        var thread = new Thread(poller.Run) { IsBackground = true, Name = name };
        _threads.Add(thread);
        thread.Start();
    }

    private static void ReceiveAll(NetMQSocket socket, Action<IReadOnlyList<byte[]>> receive)
    {
        var message = new NetMQMessage();
        while (socket.TryReceiveMultipartMessage(ref message))
        {
            receive([.. message.Select(frame => frame.ToByteArray())]);
        }
    }

    private void SendAll()
    {
        while (_outgoing.TryDequeue(out var next, TimeSpan.Zero))
        {
            if (next is not { } message)
            {
                _messages.StopAsync();
                return;
            }

            Send(_sockets[message.Channel], message.Frames);
        }
    }

    private static void Send(NetMQSocket socket, IReadOnlyList<byte[]> frames) => socket.TrySendMultipartBytes(frames);
}
