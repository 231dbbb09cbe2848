using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>Numbers as their bytes in base64, the lowest byte first: NaN and infinities too.</summary>
/// <param name="count">How many; no other number of them is read.</param>
internal sealed class NumbersForm(int count) : IDataForm<double[]>
{
    /// <inheritdoc/>
    public JsonNode Write(double[] data)
    {
        var bytes = new byte[data.Length * sizeof(double)];
        for (var i = 0; i < data.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)), data[i]);
        }

        return JsonValue.Create(Convert.ToBase64String(bytes));
    }

    /// <inheritdoc/>
    public double[]? Read(JsonElement json)
    {
        var isText = json.ValueKind == JsonValueKind.String;
        return isText && json.TryGetBytesFromBase64(out var bytes) && bytes.Length == count * sizeof(double)
            ? [.. Enumerable.Range(0, count).Select(i => Number(bytes, i))]
            : null;
    }

    private static double Number(byte[] bytes, int place) =>
        BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(place * sizeof(double)));
}
