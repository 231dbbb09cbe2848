using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Examination.Records;

/// <summary>The standard output of an examined process, read as the hostile text that it may be.</summary>
/// <param name="notebook">The notebook that is examined.</param>
/// <param name="limits">How much is read.</param>
internal sealed class RecordStream(Notebook notebook, ExaminationLimits limits)
{
    private const int PieceSize = 64 * 1024;

    /// <summary>What the records told so far.</summary>
    public RecordLog Log { get; } = new(notebook);

    /// <summary>Reads until the last record, the limit or the end of the stream.</summary>
    /// <returns>Which of the first two it was, or null for the end of the stream.</returns>
    public async Task<ExaminationEnd?> ReadAsync(Stream output)
    {
        var lines = new LineReader(limits.Record, Log.Take);
        var piece = new byte[PieceSize];
        var total = 0L;
        while (await output.ReadAsync(piece) is > 0 and var count)
        {
            total += count;
            if (total > limits.Output)
            {
                return ExaminationEnd.OutputLimit;
            }

            lines.Add(piece.AsSpan(0, count));
            if (Log.HasFinished || Log.IsOverfull)
            {
                return Log.HasFinished ? ExaminationEnd.Finished : ExaminationEnd.OutputLimit;
            }
        }

        lines.Complete();
        return null;
    }
}
