using System.Text.Json.Nodes;
using InitLab.Jupyter.Tests.Client;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Tests;

public sealed class RequestTests(KernelHost kernel) : IClassFixture<KernelHost>
{
    private readonly KernelClient _client = kernel.Client;

    [Theory]
    [InlineData(WireChannel.Shell)]
    [InlineData(WireChannel.Control)]
    internal void Kernel_info_is_given_on_both_channels(WireChannel channel)
    {
        var info = _client.Ask("kernel_info_request", channel: channel);

        Assert.Equal("kernel_info_reply", info.Reply.Type);
        Assert.Equal("C#", (string?)info.Reply.Content["language_info"]!["name"]);
    }

    [Fact]
    public void Every_header_is_complete_and_every_id_is_used_once()
    {
        var ran = _client.Execute("1");

        var all = ran.Published.Append(ran.Reply).ToList();
        Assert.All(
            all,
            message =>
                Assert.Equal(
                    ["date", "msg_id", "msg_type", "session", "username", "version"],
                    message.Header.Select(field => field.Key).Order(StringComparer.Ordinal)
                )
        );
        Assert.Equal(all.Count, all.DistinctBy(message => (string?)message.Header["msg_id"]).Count());
        Assert.Single(all.DistinctBy(message => (string?)message.Header["session"]));
        Assert.All(all, message => Assert.True(DateTimeOffset.TryParse((string?)message.Header["date"], out _)));
    }

    [Fact]
    public void A_reply_repeats_the_header_of_its_request_as_its_parent()
    {
        var reply = _client.Ask("comm_info_request").Reply;

        Assert.Equal("tester", (string?)reply.Parent["username"]);
        Assert.Equal("comm_info_request", (string?)reply.Parent["msg_type"]);
        Assert.Equal("2026-01-01T00:00:00.000000Z", (string?)reply.Parent["date"]);
    }

    [Fact]
    public void A_comm_to_an_unknown_target_is_closed()
    {
        var id = _client.Send(
            WireChannel.Shell,
            "comm_open",
            new()
            {
                ["comm_id"] = "c1",
                ["target_name"] = "jupyter.widget",
                ["data"] = new JsonObject(),
            }
        );

        var close = Assert.Single(_client.Published(id), message => message.Type == "comm_close");

        Assert.Equal("c1", close["comm_id"]);
    }

    [Theory]
    [InlineData("comm_msg")]
    [InlineData("comm_close")]
    [InlineData("unknown_request")]
    [InlineData("usage_request")]
    public void A_message_that_nothing_is_due_to_only_passes(string type)
    {
        var id = _client.Send(WireChannel.Shell, type);

        Assert.Equal(2, _client.Published(id).Count);
        Assert.Equal("ok", _client.Ask("kernel_info_request").Status);
    }

    [Fact]
    public void Debugging_is_declined()
    {
        var reply = _client
            .Ask("debug_request", new() { ["seq"] = 3, ["command"] = "initialize" }, WireChannel.Control)
            .Reply;

        Assert.False((bool)reply.Content["success"]!);
        Assert.Equal(3, (int)reply.Content["request_seq"]!);
    }

    [Fact]
    public void An_interruption_of_nothing_is_answered_and_spares_the_next_cell()
    {
        Assert.Equal("ok", _client.Ask("interrupt_request", channel: WireChannel.Control).Status);
        Assert.Equal("3", _client.Execute("3").Value);
    }

    [Theory]
    [InlineData("execute_request", """{"code": 5}""", "code must be a text.")]
    [InlineData("execute_request", "{}", "code is missing.")]
    [InlineData("execute_request", """{"code": "1", "silent": "yes"}""", "silent must be true or false.")]
    [InlineData("execute_request", """{"code": "1", "stop_on_error": 1}""", "stop_on_error must be true or false.")]
    [InlineData("execute_request", """{"code": "1", "user_expressions": []}""", "user_expressions must be an object.")]
    [InlineData("execute_request", """{"code": "1", "user_expressions": {"a": 1}}""", "a must be a text.")]
    [InlineData("complete_request", """{"cursor_pos": 1}""", "code is missing.")]
    [InlineData("inspect_request", """{"code": "1", "cursor_pos": "1"}""", "cursor_pos must be a whole number.")]
    [InlineData("is_complete_request", "{}", "code is missing.")]
    [InlineData("history_request", """{"hist_access_type": "some"}""", "hist_access_type must be tail")]
    [InlineData("history_request", """{"hist_access_type": "tail", "n": 1e99}""", "n must be a whole number")]
    [InlineData("history_request", """{"hist_access_type": "tail", "n": 1.5}""", "n must be a whole number")]
    public void Content_that_is_not_as_it_must_be_is_said_so(string type, string content, string message)
    {
        var reply = _client.Ask(type, JsonNode.Parse(content)!.AsObject()).Reply;

        Assert.Equal("error", reply["status"]);
        Assert.StartsWith(message, reply["evalue"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(99)]
    public void Completion_counts_code_points_and_takes_any_cursor(int cursor)
    {
        var reply = _client.Ask("complete_request", new() { ["code"] = "\"🙂\".Trim", ["cursor_pos"] = cursor }).Reply;

        Assert.Equal(4, (int)reply.Content["cursor_start"]!);
        Assert.Equal(8, (int)reply.Content["cursor_end"]!);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_text()
    {
        var parts = _client.Parts("execute_request", "half", new JsonObject());
        parts[3] = """{"code": "\ud83d"}"""u8.ToArray();
        _client.SendFrames(WireChannel.Shell, _client.Signed(parts));

        Assert.Contains("surrogate", _client.Await("half").Reply["evalue"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_heartbeat_is_an_echo()
    {
        Assert.Equal("beat", _client.Beat("beat"));
    }
}
