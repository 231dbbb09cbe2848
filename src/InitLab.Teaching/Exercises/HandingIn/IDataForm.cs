using System.Text.Json;
using System.Text.Json.Nodes;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>How data is written as JSON: what is read is what was written, bit for bit.</summary>
internal interface IDataForm<TData>
    where TData : class
{
    /// <summary>Writes data.</summary>
    JsonNode Write(TData data);

    /// <summary>Reads data, or gives null where it cannot be what <see cref="Write"/> wrote.</summary>
    /// <remarks>
    /// Of hostile JSON it may throw what <see cref="JsonElement"/> does; it takes no more room than that.
    /// </remarks>
    TData? Read(JsonElement json);
}
