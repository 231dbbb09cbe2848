using System.Text;

namespace InitLab.Classroom.Examination.Records;

/// <summary>The last words of a process on its standard error, however much it writes there.</summary>
internal static class ErrorTail
{
    private const int Longest = 2000;
    private const int PieceSize = 16 * 1024;

    /// <summary>Reads to the end and keeps the last of it, in one line.</summary>
    public static async Task<string> ReadAsync(Stream error)
    {
        var tail = Array.Empty<byte>();
        var piece = new byte[PieceSize];
        while (await error.ReadAsync(piece) is > 0 and var count)
        {
            tail = [.. tail.Concat(piece.Take(count)).TakeLast(Longest)];
        }

        return ErrorLine.Of(Encoding.UTF8.GetString(tail).Trim());
    }
}
