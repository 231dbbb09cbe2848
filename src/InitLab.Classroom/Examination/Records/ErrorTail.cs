using System.Text;

namespace InitLab.Classroom.Examination.Records;

/// <summary>The last words of a process on its standard error.</summary>
/// <param name="limit">How many bytes are read.</param>
internal sealed class ErrorTail(long limit)
{
    private const int PieceSize = 64 * 1024;

    private readonly byte[] _last = new byte[PieceSize];
    private int _count;

    /// <summary>The last of what was read, in one line.</summary>
    public string Text => ErrorLine.Of(Encoding.UTF8.GetString(_last, 0, _count).Trim());

    /// <summary>Reads until the limit or the end of the stream.</summary>
    /// <returns>The limit when it was passed, or null for the end of the stream.</returns>
    public async Task<ExaminationEnd?> ReadAsync(Stream error)
    {
        var piece = new byte[PieceSize];
        var total = 0L;
        while (await error.ReadAsync(piece) is > 0 and var count)
        {
            total += count;
            if (total > limit)
            {
                return ExaminationEnd.OutputLimit;
            }

            (_count, _) = (count, piece.AsSpan(0, count).TryCopyTo(_last));
        }

        return null;
    }
}
