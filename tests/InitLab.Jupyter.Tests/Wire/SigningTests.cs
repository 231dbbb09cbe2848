using System.Text;
using InitLab.Jupyter.Tests.Client;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Tests.Wire;

public sealed class SigningTests
{
    // RFC 4231, test case 2, its data cut in four: HMAC-SHA256 of "what do ya want for nothing?" with key "Jefe".
    private const string Rfc4231 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static readonly byte[][] Parts = [.. new[] { "what do ya ", "want ", "for ", "nothing?" }.Select(Bytes)];

    [Fact]
    public void The_signature_is_the_hmac_of_the_parts_in_their_order()
    {
        Assert.Equal(Rfc4231, new MessageSigner(Bytes("Jefe")).Sign(Parts));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3844")]
    [InlineData("5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843")]
    [InlineData("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec38430")]
    public void Another_signature_is_refused(string signature)
    {
        Assert.Throws<MalformedMessageException>(() => new MessageSigner(Bytes("Jefe")).Check(Bytes(signature), Parts));
    }

    [Fact]
    public void A_signature_is_taken_once()
    {
        var signer = new MessageSigner(Bytes("Jefe"));
        signer.Check(Bytes(Rfc4231), Parts);

        Assert.Throws<MalformedMessageException>(() => signer.Check(Bytes(Rfc4231), Parts));
    }

    [Fact]
    public void Without_a_key_nothing_is_signed_and_all_is_taken()
    {
        using var kernel = new KernelHost(key: "");

        Assert.Equal("2", kernel.Client.Execute("1 + 1").Value);
        Assert.Equal("", new MessageSigner([]).Sign(Parts));
    }

    [Fact]
    public void A_forged_and_a_replayed_message_are_dropped_and_told_without_the_key()
    {
        using var kernel = new KernelHost();
        var client = kernel.Client;
        var parts = client.Parts(
            "execute_request",
            "forged",
            new System.Text.Json.Nodes.JsonObject { ["code"] = "var forged = 1;" }
        );
        byte[][] forged = [Bytes("<IDS|MSG>"), Bytes(Rfc4231), .. parts];
        var honest = client
            .Signed(client.Parts("kernel_info_request", "honest", new System.Text.Json.Nodes.JsonObject()))
            .ToList();

        client.SendFrames(WireChannel.Shell, forged);
        client.SendFrames(WireChannel.Shell, honest);
        client.SendFrames(WireChannel.Shell, honest);

        Assert.Equal("ok", client.Await("honest").Status);
        Assert.Equal("error", client.Execute("forged").Status);
        Assert.Contains("signature is wrong", kernel.Log, StringComparison.Ordinal);
        Assert.Contains("signature was there before", kernel.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(KernelHost.Key, kernel.Log, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
