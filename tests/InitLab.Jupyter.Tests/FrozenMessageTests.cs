using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Charts.Tests;
using InitLab.Jupyter.Tests.Client;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Tests;

/// <summary>Each type of message that the kernel sends, as a file.</summary>
public sealed class FrozenMessageTests : IDisposable
{
    private const string NoContent = "{}";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private readonly KernelHost _kernel = new();

    public void Dispose() => _kernel.Dispose();

    [Theory]
    [InlineData("status", "kernel_info_request", NoContent)]
    [InlineData("kernel_info_reply", "kernel_info_request", NoContent)]
    [InlineData("execute_input", "execute_request", """{"code": "1"}""")]
    [InlineData("execute_result", "execute_request", """{"code": "\"<b>🙂\""}""")]
    [InlineData("execute_reply", "execute_request", """{"code": "", "user_expressions": {"two": "2"}}""")]
    [InlineData("stream", "execute_request", """{"code": "Console.WriteLine(\"<b>🙂\")"}""")]
    [InlineData("display_data", "execute_request", """{"code": "display(HTML(\"<b>\"))"}""")]
    [InlineData("clear_output", "execute_request", """{"code": "Console.Write(1); ClearOutput(wait: true); 2"}""")]
    [InlineData("error", "execute_request", """{"code": "throw new Exception(\"<b>\");"}""")]
    [InlineData("complete_reply", "complete_request", """{"code": "\"🙂\".TrimE 1", "cursor_pos": 9}""")]
    [InlineData("inspect_reply", "inspect_request", """{"code": "/* 🙂 */ Math.Abs(1)", "cursor_pos": 16}""")]
    [InlineData("is_complete_reply", "is_complete_request", """{"code": "if (true) {"}""")]
    [InlineData("history_reply", "history_request", """{"hist_access_type": "tail", "output": true}""")]
    [InlineData("comm_info_reply", "comm_info_request", NoContent)]
    [InlineData("comm_close", "comm_open", """{"comm_id": "c", "target_name": "t", "data": {}}""")]
    [InlineData("shutdown_reply", "shutdown_request", """{"restart": true}""")]
    public void A_message_on_the_shell_is_as_it_was(string type, string requestType, string content)
    {
        var client = _kernel.Client;
        client.Execute("41 + 1");
        var id = client.Send(WireChannel.Shell, requestType, JsonNode.Parse(content)!.AsObject());
        var channel = type.EndsWith("_reply", StringComparison.Ordinal) ? WireChannel.Shell : WireChannel.Iopub;

        Freeze(client.Next(channel, message => message.ParentId == id && message.Type == type));
    }

    [Theory]
    [InlineData("interrupt_reply", "interrupt_request", NoContent)]
    [InlineData("debug_reply", "debug_request", """{"seq": 1, "type": "request", "command": "initialize"}""")]
    public void A_message_on_control_is_as_it_was(string type, string requestType, string content)
    {
        var reply = _kernel.Client.Ask(requestType, JsonNode.Parse(content)!.AsObject(), WireChannel.Control).Reply;

        Assert.Equal(type, reply.Type);
        Freeze(reply);
    }

    [Fact]
    public void An_update_of_a_display_is_as_it_was()
    {
        var ran = _kernel.Client.Execute("var shown = display(1); shown.Update(2);");

        Assert.Equal(["display_data", "update_display_data"], ran.Outputs.Select(message => message.Type));
        Assert.Equal(DisplayId(ran.Outputs[0]), DisplayId(ran.Outputs[1]));
        Freeze(ran.Outputs[1]);
    }

    [Fact]
    public void A_question_is_as_it_was()
    {
        _kernel.Client.StartExecute("Console.ReadLine()");

        Freeze(_kernel.Client.Next(WireChannel.Stdin, message => message.Type == "input_request"));
    }

    [Fact]
    public void A_reply_that_aborts_and_one_that_failed_are_as_they_were()
    {
        var failing = _kernel.Client.StartExecute("await Task.Delay(300); throw new Exception(\"<b>\");");
        var waiting = _kernel.Client.StartExecute("1");

        Freeze(_kernel.Client.Await(failing).Reply, "execute_reply-error");
        Freeze(_kernel.Client.Await(waiting).Reply, "execute_reply-aborted");
    }

    private static string DisplayId(Received message) => (string)message.Content["transient"]!["display_id"]!;

    // What differs from run to run is named instead.
    private static void Freeze(Received message, string? name = null)
    {
        var session = (string)message.Header["session"]!;
        message.Header["session"] = "SESSION";
        message.Header["msg_id"] = "ID";
        message.Header["date"] = "DATE";
        message.Parent["msg_id"] = "ID";
        var whole = new JsonObject
        {
            ["header"] = message.Header,
            ["parent_header"] = message.Parent,
            ["metadata"] = message.Metadata,
            ["content"] = message.Content,
        };
        var text = whole.ToJsonString(Readable).Replace(session, "SESSION", StringComparison.Ordinal) + "\n";
        Golden.Matches(text, $"{name ?? message.Type}.json");
    }
}
