using System.Text;
using System.Text.Json.Nodes;

namespace InitLab.Jupyter.Tests.Client;

/// <summary>Makes messages that are wrong in some way, the same ones for the same seed.</summary>
internal sealed class MalformedMessages(KernelClient client, int seed)
{
    private const int DeepNesting = 5_000;
    private const int LargeText = 1_000_000;

    private static readonly string[] Types =
    [
        "kernel_info_request",
        "execute_request",
        "complete_request",
        "inspect_request",
        "is_complete_request",
        "history_request",
        "comm_info_request",
        "comm_open",
        "comm_msg",
        "interrupt_request",
        "debug_request",
        "input_reply",
        "",
        "\u0000\n🙂",
    ];

    private static readonly string[] Fields =
    [
        "code",
        "silent",
        "store_history",
        "user_expressions",
        "allow_stdin",
        "stop_on_error",
        "cursor_pos",
        "detail_level",
        "hist_access_type",
        "n",
        "session",
        "start",
        "stop",
        "pattern",
        "unique",
        "output",
        "comm_id",
        "target_name",
        "seq",
        "command",
        "value",
    ];

    private static readonly string[] Values =
    [
        "null",
        "true",
        "[]",
        "{}",
        "-1",
        "1e400",
        "99999999999999999999",
        "0.5",
        "\"\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "[[[]]]",
        "{\"a\": {\"b\": []}}",
    ];

    private readonly Random _random = new(seed);
    private int _made;

    public IEnumerable<byte[]> Next() =>
        _random.Next(10) switch
        {
            0 => RandomFrames(),
            1 => Truncated(),
            2 => WrongDelimiter(),
            3 => WrongSignature(),
            4 => SignedWith(_random.Next(4), RandomBytes(60)),
            5 => SignedWith(_random.Next(4), Encoding.UTF8.GetBytes(BrokenJson())),
            6 => SignedWith(_random.Next(4), Encoding.UTF8.GetBytes(Pick(Values))),
            7 => SignedWith(0, Encoding.UTF8.GetBytes(HeaderOfWrongTypes())),
            _ => SignedWith(3, Encoding.UTF8.GetBytes(ContentOfWrongTypes())),
        };

    private List<byte[]> RandomFrames() => [.. Enumerable.Range(0, 1 + _random.Next(9)).Select(_ => RandomBytes(40))];

    private List<byte[]> Truncated()
    {
        var frames = client.Signed(Good()).ToList();
        return frames.GetRange(0, 1 + _random.Next(frames.Count - 1));
    }

    private List<byte[]> WrongDelimiter() => [RandomBytes(12), .. client.Signed(Good()).Skip(1)];

    private List<byte[]> WrongSignature()
    {
        var frames = client.Signed(Good()).ToList();
        frames[1] = _random.Next(2) == 0 ? RandomBytes(64) : Encoding.ASCII.GetBytes(new string('0', 64));
        return frames;
    }

    private IEnumerable<byte[]> SignedWith(int part, byte[] bytes)
    {
        var parts = Good();
        parts[part] = bytes;
        return client.Signed(parts);
    }

    private byte[][] Good() => client.Parts(Pick(Types), $"malformed-{++_made}", new JsonObject());

    private string BrokenJson() =>
        _random.Next(_made % 100 == 0 ? 5 : 4) switch
        {
            0 => "{\"a\": ",
            1 => string.Concat(Enumerable.Repeat("[", DeepNesting)),
            2 => string.Concat(Enumerable.Repeat("{\"a\":", DeepNesting)) + "1" + new string('}', DeepNesting),
            3 => "{\"a\": 1, \"a\": 2}",
            _ => $"{{\"code\": \"{new string('x', LargeText)}",
        };

    private string HeaderOfWrongTypes() =>
        $$"""{"msg_id": {{Pick(Values)}}, "msg_type": {{Pick(Values)}}, "session": {{Pick(Values)}}}""";

    // No code that compiles is among the values: nothing of this runs.
    private string ContentOfWrongTypes() =>
        "{" + string.Join(", ", Fields.Where(_ => _random.Next(3) > 0).Select(f => $"\"{f}\": {Pick(Values)}")) + "}";

    private string Pick(string[] items) => items[_random.Next(items.Length)];

    private byte[] RandomBytes(int most)
    {
        var bytes = new byte[_random.Next(most + 1)];
        _random.NextBytes(bytes);
        return bytes;
    }
}
