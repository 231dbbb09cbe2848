namespace InitLab.Notebooks.Format;

/// <summary>Replaces a file in one step: it is the old one or the new one, never a part.</summary>
internal static class WholeFile
{
    private const string Unfinished = ".unfinished";

    /// <summary>Writes a file; what a killed process left half done is replaced by the next write.</summary>
    /// <param name="path">Where to write.</param>
    /// <param name="content">What the file shall hold.</param>
    internal static void Write(string path, byte[] content)
    {
        var unfinished = path + Unfinished;
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
