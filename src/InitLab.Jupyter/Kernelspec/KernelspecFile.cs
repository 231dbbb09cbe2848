using System.Text.Json;

namespace InitLab.Jupyter.Kernelspec;

/// <summary>The file <c>kernel.json</c>, which tells a front end how to start the kernel.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="DisplayName">The name that people choose.</param>
/// <param name="Language">The language's name.</param>
/// <param name="InterruptMode">How a front end interrupts: <c>message</c> or <c>signal</c>.</param>
public sealed record KernelspecFile(
    IReadOnlyList<string> Command,
    string DisplayName,
    string Language,
    string InterruptMode
)
{
    /// <summary>The file's name in the kernel's folder.</summary>
    public const string FileName = "kernel.json";

    /// <summary>The argument that a front end replaces by the path of the connection file.</summary>
    public const string ConnectionFile = "{connection_file}";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The description of this kernel.</summary>
    /// <param name="dotnet">The full path of the <c>dotnet</c> host: a front end may have another PATH.</param>
    /// <param name="program">The full path of the program's assembly.</param>
    public static KernelspecFile Of(string dotnet, string program) =>
        new([dotnet, program, "kernel", ConnectionFile], ".NET (C#)", "C#", "message");

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is not a kernel's description; the message says why.</exception>
    public static KernelspecFile Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            return new(
                [.. root.GetProperty("argv").EnumerateArray().Select(Text)],
                Text(root.GetProperty("display_name")),
                Text(root.GetProperty("language")),
                root.TryGetProperty("interrupt_mode", out var mode) ? Text(mode) : "signal"
            );
        }
        catch (Exception exception)
            when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"'{path}' does not describe a kernel: {exception.Message}", exception);
        }
    }

    /// <summary>The file's content, in UTF-8.</summary>
    public byte[] ToJson() =>
        [
            .. JsonSerializer.SerializeToUtf8Bytes(
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["argv"] = Command,
                    ["display_name"] = DisplayName,
                    ["language"] = Language,
                    ["interrupt_mode"] = InterruptMode,
                },
                Layout
            ),
            (byte)'\n',
        ];

    private static string Text(JsonElement element) =>
        element.GetString() ?? throw new InvalidOperationException("a text is null.");
}
