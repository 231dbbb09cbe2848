using System.Reflection;
using System.Text.Json.Nodes;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Handlers;

/// <summary>Says what the kernel is and which language it speaks.</summary>
internal sealed class KernelInfoHandler : IRequestHandler
{
    private static readonly string Version =
        typeof(KernelInfoHandler)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "";

    public string RequestType => "kernel_info_request";

    public Task<JsonObject?> ReplyAsync(Conversation conversation) =>
        Task.FromResult<JsonObject?>(
            new()
            {
                ["status"] = "ok",
                ["protocol_version"] = MessageFormat.ProtocolVersion,
                ["implementation"] = "initlab",
                ["implementation_version"] = Version,
                ["language_info"] = new JsonObject
                {
                    ["name"] = "C#",
                    ["version"] = "13.0",
                    ["mimetype"] = "text/x-csharp",
                    ["file_extension"] = ".cs",
                    ["pygments_lexer"] = "csharp",
                    ["codemirror_mode"] = "text/x-csharp",
                },
                ["banner"] = $"InitLab {Version}: C# notebooks",
                ["help_links"] = new JsonArray(),
                ["debugger"] = false,
            }
        );
}
