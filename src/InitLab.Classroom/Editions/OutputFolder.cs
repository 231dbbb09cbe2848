using InitLab.Notebooks.Running;

namespace InitLab.Classroom.Editions;

/// <summary>The folder of an assignment: what earlier runs wrote is replaced, a user's file never.</summary>
public sealed class OutputFolder
{
    private readonly SiteFolder _folder;

    private OutputFolder(SiteFolder folder) => _folder = folder;

    /// <summary>Opens a folder for the editions of some sources and writes none yet.</summary>
    /// <param name="path">The folder; it is made where it does not exist.</param>
    /// <param name="sources">The sources whose editions it shall take.</param>
    /// <exception cref="SiteFolderException">
    /// The folder cannot be written to, or an edition would replace a user's file.
    /// </exception>
    public static OutputFolder Open(string path, IReadOnlyList<SourceNotebook> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        string[] editions = [Assignment.LearnerFolder, Assignment.InstructorFolder];
        if (editions.Select(edition => Path.Combine(path, edition)).FirstOrDefault(File.Exists) is { } taken)
        {
            throw new SiteFolderException($"'{taken}' is a file: move it away or choose another --output.");
        }

        var folder = SiteFolder.Open(path);
        foreach (var name in Assignment.Names(sources))
        {
            folder.RequireFree(name);
        }

        return new OutputFolder(folder);
    }

    /// <summary>Writes files, or, where one cannot be written, leaves all as they were.</summary>
    internal void WriteAll(IReadOnlyList<EditionFile> files)
    {
        var before = files
            .Select(file => Path.Combine(_folder.Path, file.Name))
            .ToDictionary(path => path, Content, StringComparer.Ordinal);
        try
        {
            foreach (var file in files)
            {
                _folder.Write(file.Name, file.Content);
            }
        }
        catch (SiteFolderException)
        {
            foreach (var (path, content) in before)
            {
                Restore(path, content);
            }

            throw;
        }
    }

    private static byte[]? Content(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    private static void Restore(string path, byte[]? content)
    {
        var now = Content(path);
        if (content is null && now is not null)
        {
            File.Delete(path);
        }
        else if (content is not null && !content.AsSpan().SequenceEqual(now))
        {
            File.WriteAllBytes(path, content);
        }

        var folder = Path.GetDirectoryName(path)!;
        if (content is null && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }
}
