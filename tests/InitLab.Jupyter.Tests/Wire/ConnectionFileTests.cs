using System.Text.Json.Nodes;
using InitLab.Jupyter.Tests.Client;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Tests.Wire;

public sealed class ConnectionFileTests
{
    [Theory]
    [InlineData("127.0.0.1", "tcp://127.0.0.1:1001")]
    [InlineData("127.0.0.2", "tcp://127.0.0.2:1001")]
    [InlineData("localhost", "tcp://127.0.0.1:1001")]
    [InlineData("::1", "tcp://[::1]:1001")]
    public void Addresses_of_this_machine_are_taken(string ip, string endpoint)
    {
        Assert.Equal(endpoint, Parse(file => file["ip"] = ip).Endpoint("shell_port"));
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("*")]
    [InlineData("::")]
    [InlineData("192.168.1.5")]
    [InlineData("example.org")]
    [InlineData("")]
    public void Addresses_that_others_reach_are_refused(string ip)
    {
        var refused = Refused(file => file["ip"] = ip);

        Assert.Contains("on this machine alone", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_transport_is_refused()
    {
        Assert.Contains("transport must be tcp", Refused(file => file["transport"] = "ipc"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_signature_scheme_is_refused_where_there_is_a_key()
    {
        Assert.Contains(
            "hmac-sha256",
            Refused(file => file["signature_scheme"] = "hmac-md5"),
            StringComparison.Ordinal
        );
        Parse(file =>
        {
            file["signature_scheme"] = "";
            file["key"] = "";
        });
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("1.5")]
    [InlineData("\"1001\"")]
    [InlineData("1005")]
    [InlineData("null")]
    public void A_port_that_is_none_of_its_own_is_refused(string port)
    {
        var refused = Refused(file => file["shell_port"] = JsonNode.Parse(port));

        Assert.Contains("shell_port", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"key\": 1}")]
    public void What_is_no_connection_file_is_refused(string json)
    {
        var refused = Assert.Throws<ConnectionFileException>(() => ConnectionFile.Parse(json, "x.json"));

        Assert.Contains("x.json", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        var refused = Assert.Throws<ConnectionFileException>(() => ConnectionFile.Read("/no/such/file.json"));

        Assert.Contains("/no/such/file.json cannot be read", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_message_and_no_text_of_it_shows_the_key()
    {
        Assert.DoesNotContain(KernelHost.Key, Refused(file => file["ip"] = "*"), StringComparison.Ordinal);
        Assert.DoesNotContain(KernelHost.Key, Parse(_ => { }).ToString(), StringComparison.Ordinal);
    }

    private static string Refused(Action<JsonObject> change) =>
        Assert.Throws<ConnectionFileException>(() => Parse(change)).Message;

    private static ConnectionFile Parse(Action<JsonObject> change)
    {
        var file = new JsonObject
        {
            ["transport"] = "tcp",
            ["ip"] = "127.0.0.1",
            ["signature_scheme"] = "hmac-sha256",
            ["key"] = KernelHost.Key,
            ["shell_port"] = 1001,
            ["iopub_port"] = 1002,
            ["stdin_port"] = 1003,
            ["control_port"] = 1004,
            ["hb_port"] = 1005,
        };
        change(file);
        return ConnectionFile.Parse(file.ToJsonString(), "connection.json");
    }
}
