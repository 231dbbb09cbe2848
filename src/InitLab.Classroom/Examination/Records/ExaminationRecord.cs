using System.Text.Encodings.Web;
using System.Text.Json;

namespace InitLab.Classroom.Examination.Records;

/// <summary>One line that an examined process writes: it has started, a cell has ended, all cells have.</summary>
internal abstract record ExaminationRecord
{
    private const string StartedField = "started";
    private const string FinishedField = "finished";
    private const string CellField = "cell";
    private const string HandedInField = "handedIn";
    private const string ErrorField = "error";
    private const byte LineEnd = (byte)'\n';

    // No test cell hands in more than it has exercises.
    private const int MostHandedIn = 100;

    // An object that holds one list.
    private static readonly JsonDocumentOptions Shape = new() { MaxDepth = 2, AllowDuplicateProperties = false };

    // The lines are read by this file alone; the cautious encoder would make what is handed in up to six times longer.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The record as lines of UTF-8: one break before it, for a cell may have written half a line, and one behind.
    /// </summary>
    public byte[] ToLines()
    {
        using var line = new MemoryStream();
        line.WriteByte(LineEnd);
        using (var json = new Utf8JsonWriter(line, Plain))
        {
            json.WriteStartObject();
            Write(json);
            json.WriteEndObject();
        }

        line.WriteByte(LineEnd);
        return line.ToArray();
    }

    /// <summary>Whether a line begins as a record does: most of what else is printed does not.</summary>
    public static bool MayBe(ReadOnlySpan<byte> line) => line.StartsWith("{\""u8);

    /// <summary>Reads a line that anything may have written; null when it is not a record.</summary>
    public static ExaminationRecord? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line, Shape);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is thrown for a value of another kind, and for half a surrogate pair.
            return null;
        }
    }

    private static ExaminationRecord? Read(JsonElement json)
    {
        if (json.TryGetProperty(StartedField, out var started) && started.GetBoolean())
        {
            return new StartedRecord();
        }

        if (json.TryGetProperty(FinishedField, out var finished) && finished.GetBoolean())
        {
            return new FinishedRecord();
        }

        return
            json.TryGetProperty(CellField, out var id)
            && json.TryGetProperty(HandedInField, out var handedIn)
            && handedIn.GetArrayLength() <= MostHandedIn
            && json.TryGetProperty(ErrorField, out var error)
            ? new CellRecord(
                new(
                    id.GetString() ?? "",
                    [.. handedIn.EnumerateArray().Select(item => item.GetString() ?? "")],
                    error.GetString() is { } text ? ErrorLine.Of(text) : null
                )
            )
            : null;
    }

    /// <summary>Writes the fields.</summary>
    private protected abstract void Write(Utf8JsonWriter json);

    /// <summary>The process is ready to run the first cell: nothing of the notebook has run yet.</summary>
    public sealed record StartedRecord : ExaminationRecord
    {
        private protected override void Write(Utf8JsonWriter json) => json.WriteBoolean(StartedField, value: true);
    }

    /// <summary>Every cell has had its turn.</summary>
    public sealed record FinishedRecord : ExaminationRecord
    {
        private protected override void Write(Utf8JsonWriter json) => json.WriteBoolean(FinishedField, value: true);
    }

    /// <summary>A cell has ended.</summary>
    /// <param name="Cell">What it came to.</param>
    public sealed record CellRecord(ExaminedCell Cell) : ExaminationRecord
    {
        private protected override void Write(Utf8JsonWriter json)
        {
            json.WriteString(CellField, Cell.Id);
            json.WriteStartArray(HandedInField);
            foreach (var value in Cell.HandedIn)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
            json.WriteString(ErrorField, Cell.Error);
        }
    }
}
