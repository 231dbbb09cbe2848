using System.Runtime.InteropServices;

namespace InitLab.Benchmarks.Worker;

/// <summary>The numbers that every side of a comparison starts from: doubles, one matrix after the other.</summary>
/// <param name="path">The file.</param>
internal sealed class StartFile(string path)
{
    /// <summary>Writes the numbers.</summary>
    /// <param name="blocks">Each matrix row after row.</param>
    internal void Write(params IEnumerable<double[]> blocks)
    {
        using var file = File.Create(path);
        foreach (var block in blocks)
        {
            file.Write(MemoryMarshal.AsBytes(block.AsSpan()));
        }
    }
}
