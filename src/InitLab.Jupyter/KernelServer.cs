using System.Security.Cryptography;
using InitLab.Jupyter.Handlers;
using InitLab.Jupyter.Sessions;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter;

/// <summary>A kernel on its sockets: each request finds its handler, until one of them asks to stop.</summary>
internal sealed class KernelServer : IDisposable
{
    private readonly KernelSockets _sockets;
    private readonly MessageFormat _format;
    private readonly KernelLog _log;
    private readonly KernelSession _session;
    private readonly PoolWatch _pool = new();
    private readonly RequestLoop _shell;
    private readonly RequestLoop _control;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Opens the sockets and answers from now on.</summary>
    /// <param name="connection">Where to listen.</param>
    /// <param name="directory">Where relative paths in cells start.</param>
    /// <param name="log">Told what is dropped.</param>
    /// <exception cref="ConnectionFileException">A socket cannot be opened.</exception>
    public KernelServer(ConnectionFile connection, string directory, KernelLog log)
    {
        _log = log;
        _sockets = new(connection);
        // The name only has to differ from that of every other process; nothing is computed from it.
        var name = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _format = new(new MessageSigner(connection.Key), name, TimeProvider.System);
        _session = new(directory);
        _shell = new(ShellHandlers(new OutputMessage(name)), Send, log);
        _control = new(ControlHandlers(), Send, log);
        _shell.Start("kernel shell");
        _control.Start("kernel control");
        _sockets.Start(Receive);
        _pool.Start();
        Send(new(WireChannel.Iopub, Parent: null, "status", new() { ["execution_state"] = "starting" }));
    }

    /// <summary>Completes when a front end has asked the kernel to end.</summary>
    public Task Stopped => _stopped.Task;

    /// <summary>Asks the kernel to end.</summary>
    public void Stop() => _stopped.TrySetResult();

    /// <summary>Sends what is left to send and closes the sockets; a cell that runs is interrupted.</summary>
    public void Dispose()
    {
        _session.Interrupt();
        _sockets.Dispose();
        _shell.Dispose();
        _control.Dispose();
        _pool.Dispose();
    }

    private IEnumerable<IRequestHandler> ShellHandlers(OutputMessage messages) =>
        [
            new KernelInfoHandler(),
            new ExecuteHandler(_session, messages),
            new CompleteHandler(_session.Script),
            new InspectHandler(_session.Script),
            new IsCompleteHandler(),
            new HistoryHandler(_session.History),
            new CommInfoHandler(),
            new CommOpenHandler(),
            new CommRemnantHandler("comm_msg"),
            new CommRemnantHandler("comm_close"),
            new ShutdownHandler(Stop),
        ];

    private IEnumerable<IRequestHandler> ControlHandlers() =>
        [new KernelInfoHandler(), new InterruptHandler(_session), new ShutdownHandler(Stop), new DebugHandler()];

    private void Send(Outgoing message) => _sockets.Send(message.Channel, _format.Write(message));

    private void Receive(WireChannel channel, IReadOnlyList<byte[]> frames)
    {
        try
        {
            var request = _format.Read(channel, frames);
            switch (channel)
            {
                case WireChannel.Shell:
                    _shell.Add(request);
                    break;
                case WireChannel.Control:
                    _control.Add(request);
                    break;
                case WireChannel.Stdin when request.Type == "input_reply":
                    _session.Input.Answer(request.Content.Text("value"));
                    break;
            }
        }
        catch (Exception failure) when (failure is MalformedMessageException or InvalidContentException)
        {
            _log.Write($"a message on {channel} was dropped: {failure.Message}");
        }
    }
}
