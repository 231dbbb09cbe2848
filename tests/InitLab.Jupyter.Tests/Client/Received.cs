using System.Text.Json.Nodes;

namespace InitLab.Jupyter.Tests.Client;

/// <summary>A message that the client received, its signature checked.</summary>
internal sealed record Received(JsonObject Header, JsonObject Parent, JsonObject Metadata, JsonObject Content)
{
    public string Type => (string)Header["msg_type"]!;

    public string? ParentId => (string?)Parent["msg_id"];

    /// <summary>A text of the content.</summary>
    public string? this[string name] => (string?)Content[name];
}

/// <summary>What came of one request.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="Published">What was published for it, from <c>busy</c> to <c>idle</c>.</param>
internal sealed record Exchange(Received Reply, IReadOnlyList<Received> Published)
{
    /// <summary>What was published between <c>busy</c> and <c>idle</c>, without the echo of the input.</summary>
    public IReadOnlyList<Received> Outputs =>
        [.. Published.Where(message => message.Type is not ("status" or "execute_input"))];

    public string? Status => Reply["status"];

    public string Printed =>
        string.Concat(Outputs.Where(o => o.Type == "stream" && o["name"] == "stdout").Select(o => o["text"]));

    public string? Value =>
        (string?)Outputs.SingleOrDefault(o => o.Type == "execute_result")?.Content["data"]!["text/plain"];
}
