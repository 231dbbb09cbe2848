namespace InitLab.Classroom.Examination.Records;

/// <summary>Cuts bytes that come in pieces into lines; a line longer than it may be is dropped, not kept.</summary>
/// <param name="longest">The most bytes that a line may have.</param>
/// <param name="take">Receives each line without its end; the bytes are the reader's own.</param>
internal sealed class LineReader(int longest, Action<ReadOnlyMemory<byte>> take)
{
    private readonly MemoryStream _line = new();
    private bool _isTooLong;

    /// <summary>Takes the next piece.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        while (piece.IndexOf((byte)'\n') is >= 0 and var end)
        {
            Append(piece[..end]);
            Complete();
            piece = piece[(end + 1)..];
        }

        Append(piece);
    }

    /// <summary>There is no more: what stands without an end is a line too.</summary>
    public void Complete()
    {
        if (!_isTooLong && _line.Length > 0)
        {
            take(_line.GetBuffer().AsMemory(0, (int)_line.Length));
        }

        _line.SetLength(0);
        _isTooLong = false;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _isTooLong |= bytes.Length > longest - _line.Length;
        if (_isTooLong)
        {
            _line.SetLength(0);
        }
        else
        {
            _line.Write(bytes);
        }
    }
}
