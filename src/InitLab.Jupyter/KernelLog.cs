namespace InitLab.Jupyter;

/// <summary>What the kernel tells whoever started it: a bounded number of lines, never a message's content.</summary>
/// <remarks>Bounded, because a front end that never reads its kernel's error stream would block the kernel.</remarks>
internal sealed class KernelLog(TextWriter writer)
{
    private const int MostLines = 100;
    private const int LongestLine = 400;
    private int _lines;

    public void Write(string line)
    {
        var count = Interlocked.Increment(ref _lines);
        if (count <= MostLines)
        {
            var printable = new string([.. line.Take(LongestLine).Select(c => char.IsControl(c) ? ' ' : c)]);
            writer.WriteLine($"initlab kernel: {printable}");
        }
        else if (count == MostLines + 1)
        {
            writer.WriteLine("initlab kernel: more of this is not told.");
        }
    }
}
