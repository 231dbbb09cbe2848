using System.Text.Json;

namespace InitLab.Classroom.Grading.Results;

/// <summary>A student's result as a file keeps it.</summary>
/// <param name="Fingerprint">The fingerprint of all that the result depends on.</param>
/// <param name="Grade">The result.</param>
public sealed record StoredResult(string Fingerprint, StudentGrade Grade)
{
    /// <summary>The result of a file, or null where there is none or it is no result.</summary>
    internal static StoredResult? Read(string path)
    {
        try
        {
            return File.Exists(path) ? ResultJson.Read<StoredResult>(File.ReadAllBytes(path)) : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
