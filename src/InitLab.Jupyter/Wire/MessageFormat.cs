using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace InitLab.Jupyter.Wire;

/// <summary>Messages to frames and back, as version 5 of Jupyter's messaging protocol lays them out.</summary>
/// <remarks>
/// Routing frames, the delimiter <c>&lt;IDS|MSG&gt;</c>, the signature, then header, parent header, metadata and
/// content as UTF-8 JSON, then raw buffers.
/// </remarks>
/// <param name="signer">Signs what goes out and checks what comes in.</param>
/// <param name="session">The name of the kernel's session: unique to its process.</param>
/// <param name="clock">Dates the headers.</param>
internal sealed class MessageFormat(MessageSigner signer, string session, TimeProvider clock)
{
    /// <summary>The version of the protocol that the headers state.</summary>
    public const string ProtocolVersion = "5.3";

    private const int DeepestJson = 200;
    private const int Parts = 4;
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly byte[] NoFields = "{}"u8.ToArray();

    private static readonly JsonDocumentOptions Reading = new()
    {
        MaxDepth = DeepestJson,
        AllowDuplicateProperties = false,
    };

    private static readonly JsonSerializerOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 2 * DeepestJson,
    };

    private long _sent;

    /// <summary>Reads the frames of a message.</summary>
    /// <exception cref="MalformedMessageException">The frames are no message that this kernel may act on.</exception>
    public Request Read(WireChannel channel, IReadOnlyList<byte[]> frames)
    {
        var start = frames.TakeWhile(frame => !frame.AsSpan().SequenceEqual(Delimiter)).Count() + 1;
        if (frames.Count < start + 1 + Parts)
        {
            throw new MalformedMessageException("it has not the frames of a message");
        }

        var parts = frames.Skip(start + 1).Take(Parts).ToList();
        signer.Check(frames[start], parts);
        try
        {
            var fields = parts.ConvertAll(Parse);
            var (header, content) = (fields[0], fields[3]);
            _ = header.Text("msg_id");
            return new(channel, [.. frames.Take(start - 1)], header.Text("msg_type"), parts[0], content, fields[2]);
        }
        catch (Exception failure) when (failure is JsonException or InvalidContentException)
        {
            throw new MalformedMessageException($"a part is not as it must be: {failure.Message}", failure);
        }
    }

    /// <summary>Writes a message as frames.</summary>
    public IReadOnlyList<byte[]> Write(Outgoing message)
    {
        byte[][] parts =
        [
            Bytes(Header(message.Type)),
            message.Parent?.Header ?? NoFields,
            message.Metadata is { } metadata ? Bytes(metadata) : NoFields,
            Bytes(message.Content),
        ];
        IEnumerable<byte[]> route =
            message.Channel == WireChannel.Iopub
                ? [Encoding.ASCII.GetBytes(message.Type)]
                : message.Parent?.Identities ?? [];
        return [.. route, Delimiter, Encoding.ASCII.GetBytes(signer.Sign(parts)), .. parts];
    }

    private JsonObject Header(string type) =>
        new()
        {
            ["msg_id"] = $"{session}_{Interlocked.Increment(ref _sent)}",
            ["username"] = "kernel",
            ["session"] = session,
            ["date"] = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = ProtocolVersion,
        };

    // JsonElement keeps no more of the text than it needs and throws no later than here for what is no JSON.
    private static Fields Parse(byte[] part)
    {
        if (!Utf8.IsValid(part))
        {
            throw new InvalidContentException("it is not UTF-8.");
        }

        return new Fields(JsonElement.Parse(part, Reading));
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Writing);
}

/// <summary>Frames that are no message to act on; the message says why, in part of a sentence.</summary>
internal sealed class MalformedMessageException(string message, Exception? inner = null) : Exception(message, inner);
