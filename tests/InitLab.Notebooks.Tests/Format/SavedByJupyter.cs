using System.Text;

namespace InitLab.Notebooks.Tests.Format;

/// <summary>A notebook that Python's nbformat 5.5 wrote, with every kind of cell, output, number and line.</summary>
internal static class SavedByJupyter
{
    internal static byte[] Bytes()
    {
        using var stream = typeof(SavedByJupyter).Assembly.GetManifestResourceStream(
            "InitLab.Notebooks.Tests.Format.saved-by-jupyter.ipynb"
        )!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    internal static string Text() => Encoding.UTF8.GetString(Bytes());
}
