using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InitLab.Classroom.Grading.Results;

/// <summary>How results are written: for programs first, but a teacher may read them.</summary>
internal static class ResultJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <exception cref="JsonException">It is not what was written here.</exception>
    public static T Read<T>(byte[] content) =>
        JsonSerializer.Deserialize<T>(content, Options) ?? throw new JsonException("It is null.");
}
