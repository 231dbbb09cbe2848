namespace InitLab.Cli.Install.Placing;

/// <summary>Takes back what was put: files as they were put, and folders that hold nothing any more.</summary>
internal sealed class Removal
{
    private readonly List<string> _kept = [];
    private readonly List<string> _stuck = [];

    /// <summary>Files that were changed since they were put: they are the user's, and stay.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <summary>Files and folders that the system does not let go, with its reason.</summary>
    public IReadOnlyList<string> Stuck => _stuck;

    /// <summary>Removes files that still are what was put.</summary>
    public void RemoveFiles(IEnumerable<PlacedFile> files)
    {
        foreach (var versions in files.GroupBy(file => file.Path, StringComparer.Ordinal))
        {
            Try(versions.Key, path => RemoveFile(path, versions));
        }
    }

    /// <summary>Removes folders that are empty.</summary>
    public void RemoveFolders(IEnumerable<string> folders)
    {
        var innermostFirst = folders.Distinct(StringComparer.Ordinal).OrderByDescending(folder => folder.Length);
        foreach (var folder in innermostFirst)
        {
            Try(folder, RemoveFolder);
        }
    }

    private static void RemoveFolder(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    private void RemoveFile(string path, IEnumerable<PlacedFile> versions)
    {
        if (!File.Exists(path))
        {
            return;
        }

        var hash = OwnFiles.Hash(path);
        if (versions.Any(version => version.Hash == hash))
        {
            File.Delete(path);
        }
        else
        {
            _kept.Add(path);
        }
    }

    private void Try(string path, Action<string> remove)
    {
        try
        {
            remove(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _stuck.Add($"{path}: {exception.Message}");
        }
    }
}
