namespace InitLab.Cli.Install.Placing;

/// <summary>A folder prepared beside its place; it replaces what is there as a whole.</summary>
internal sealed class StagedFolder : IStaged
{
    private readonly string _target;
    private readonly string _before;

    public StagedFolder(string target)
    {
        _target = target;
        Path = Beside.Unfinished(target);
        _before = Beside.Before(target);
        CleanUp();
        OwnFiles.MakeFolder(Path);
    }

    /// <summary>Where to prepare it.</summary>
    public string Path { get; }

    public IEnumerable<PlacedFile> Files() =>
        Directory
            .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => new PlacedFile(Final(file), OwnFiles.Hash(file)));

    public IEnumerable<string> Folders() =>
        Directory.EnumerateDirectories(Path, "*", SearchOption.AllDirectories).Select(Final).Prepend(_target);

    public void Put()
    {
        if (!Directory.Exists(_target))
        {
            Directory.Move(Path, _target);
            return;
        }

        Directory.Move(_target, _before);
        try
        {
            Directory.Move(Path, _target);
        }
        catch
        {
            Directory.Move(_before, _target);
            throw;
        }
    }

    public void TakeBack()
    {
        Directory.Move(_target, Path);
        if (Directory.Exists(_before))
        {
            Directory.Move(_before, _target);
        }
    }

    public void Finish() => Delete(_before);

    public void Discard() => Delete(Path);

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A run that was killed leaves its preparation, or between two steps the earlier folder under its other name.
    private void CleanUp()
    {
        Delete(Path);
        if (Directory.Exists(_before) && !Directory.Exists(_target))
        {
            Directory.Move(_before, _target);
        }

        Delete(_before);
    }

    private string Final(string path) => System.IO.Path.Combine(_target, System.IO.Path.GetRelativePath(Path, path));
}
