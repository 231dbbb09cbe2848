using System.Text.Encodings.Web;
using System.Text.Json;

namespace InitLab.Cli.Install.Library;

/// <summary>The file <c>.nupkg.metadata</c>, by which NuGet knows that a package is unpacked whole.</summary>
internal static class PackageMetadata
{
    private const int FormatVersion = 2;

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's content.</summary>
    /// <param name="hash">The SHA-512 of the package file, in base 64.</param>
    /// <param name="source">Where the package file comes from.</param>
    public static byte[] Json(string hash, string source) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["version"] = FormatVersion,
                ["contentHash"] = hash,
                ["source"] = source,
            },
            Layout
        );
}
