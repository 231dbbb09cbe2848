using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using InitLab.Jupyter.Wire;
using NetMQ;
using NetMQ.Sockets;

namespace InitLab.Jupyter.Tests.Client;

/// <summary>A front end as small as can be: it signs, sends, receives and checks signatures by itself.</summary>
internal sealed class KernelClient : IDisposable
{
    /// <summary>A bound against a hang, far above what any answer needs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly byte[] Delimiter = Encoding.ASCII.GetBytes("<IDS|MSG>");

    private readonly byte[] _key;
    private readonly string _name;
    private readonly Dictionary<WireChannel, NetMQSocket> _sockets = [];
    private readonly RequestSocket _heartbeat = new();
    private int _sent;

    public KernelClient(ConnectionFile connection, string name = "client")
    {
        _key = connection.Key;
        _name = name;
        Connect(WireChannel.Shell, new DealerSocket(), connection.Endpoint("shell_port"));
        Connect(WireChannel.Control, new DealerSocket(), connection.Endpoint("control_port"));
        Connect(WireChannel.Stdin, new DealerSocket(), connection.Endpoint("stdin_port"));
        var iopub = new SubscriberSocket();
        iopub.SubscribeToAnyTopic();
        Connect(WireChannel.Iopub, iopub, connection.Endpoint("iopub_port"));
        _heartbeat.Connect(connection.Endpoint("hb_port"));
        AwaitSubscription();
    }

    /// <summary>Sends a request and returns its id.</summary>
    public string Send(WireChannel channel, string type, JsonObject? content = null)
    {
        var id = $"{_name}-{++_sent}";
        SendFrames(channel, Signed(Parts(type, id, content ?? [])));
        return id;
    }

    /// <summary>Sends frames as they are.</summary>
    public void SendFrames(WireChannel channel, IEnumerable<byte[]> frames) =>
        _sockets[channel].SendMultipartBytes(frames);

    /// <summary>The four parts of a message.</summary>
    public byte[][] Parts(string type, string id, JsonNode content)
    {
        var header = new JsonObject
        {
            ["msg_id"] = id,
            ["username"] = "tester",
            ["session"] = _name,
            ["date"] = "2026-01-01T00:00:00.000000Z",
            ["msg_type"] = type,
            ["version"] = "5.3",
        };
        return [Bytes(header), Bytes(new JsonObject()), Bytes(new JsonObject()), Bytes(content)];
    }

    /// <summary>The frames of a message with the right signature.</summary>
    public IEnumerable<byte[]> Signed(byte[][] parts) => [Delimiter, Encoding.ASCII.GetBytes(Sign(parts)), .. parts];

    /// <summary>Sends a request and waits for its reply and its end.</summary>
    public Exchange Ask(string type, JsonObject? content = null, WireChannel channel = WireChannel.Shell) =>
        Await(Send(channel, type, content), channel);

    /// <summary>Waits for the reply and the end of a request.</summary>
    public Exchange Await(string id, WireChannel channel = WireChannel.Shell)
    {
        var reply = Next(channel, message => message.ParentId == id);
        return new(reply, Published(id));
    }

    /// <summary>What is published for a request up to its end.</summary>
    public IReadOnlyList<Received> Published(string id)
    {
        var published = new List<Received>();
        do
        {
            published.Add(Next(WireChannel.Iopub, message => message.ParentId == id));
        } while (published[^1]["execution_state"] != "idle");

        return published;
    }

    /// <summary>Runs a cell to its end.</summary>
    public Exchange Execute(string code, JsonObject? with = null) => Await(StartExecute(code, with));

    /// <summary>Asks for a cell to be run and returns the request's id.</summary>
    public string StartExecute(string code, JsonObject? with = null)
    {
        var content = with ?? [];
        content["code"] = code;
        return Send(WireChannel.Shell, "execute_request", content);
    }

    /// <summary>The next message of a channel that is meant; others are passed over.</summary>
    public Received Next(WireChannel channel, Predicate<Received> isMeant)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            if (TryReceive(channel, TimeSpan.FromSeconds(1)) is { } message && isMeant(message))
            {
                return message;
            }
        }

        throw new TimeoutException($"Nothing that is meant came on {channel}.");
    }

    /// <summary>The next message of a channel, or null when none comes in time.</summary>
    public Received? TryReceive(WireChannel channel, TimeSpan time)
    {
        var message = new NetMQMessage();
        if (!_sockets[channel].TryReceiveMultipartMessage(time, ref message))
        {
            return null;
        }

        var frames = message.Select(frame => frame.ToByteArray()).ToList();
        var start = frames.FindIndex(frame => frame.SequenceEqual(Delimiter)) + 1;
        var parts = frames.GetRange(start + 1, 4);
        Assert.Equal(Sign([.. parts]), Encoding.ASCII.GetString(frames[start]));
        var json = parts.ConvertAll(part => JsonNode.Parse(part)!.AsObject());
        return new(json[0], json[1], json[2], json[3]);
    }

    /// <summary>What the heartbeat answers.</summary>
    public string Beat(string text)
    {
        _heartbeat.SendFrame(text);
        return _heartbeat.TryReceiveFrameString(Patience, out var echo) ? echo : "";
    }

    public void Dispose()
    {
        foreach (var socket in _sockets.Values.Append(_heartbeat))
        {
            socket.Options.Linger = TimeSpan.Zero;
            socket.Dispose();
        }
    }

    private void Connect(WireChannel channel, NetMQSocket socket, string endpoint)
    {
        socket.Options.Identity = Encoding.ASCII.GetBytes(_name);
        socket.Options.ReceiveHighWatermark = 0;
        socket.Connect(endpoint);
        _sockets[channel] = socket;
    }

    // A subscription takes a moment to reach the kernel; what is published before is not seen.
    private void AwaitSubscription()
    {
        var clock = Stopwatch.StartNew();
        do
        {
            Assert.True(clock.Elapsed < Patience, "the kernel does not answer");
            Send(WireChannel.Shell, "kernel_info_request");
        } while (TryReceive(WireChannel.Iopub, TimeSpan.FromMilliseconds(100)) is null);
    }

    private string Sign(byte[][] parts) =>
        _key.Length == 0 ? "" : Convert.ToHexStringLower(HMACSHA256.HashData(_key, parts.SelectMany(p => p).ToArray()));

    private static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
