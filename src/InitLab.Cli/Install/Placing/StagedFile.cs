namespace InitLab.Cli.Install.Placing;

/// <summary>A file prepared beside its place.</summary>
internal sealed class StagedFile : IStaged
{
    private readonly string _target;
    private readonly string _path;
    private readonly string _before;

    public StagedFile(string target, byte[] content)
    {
        _target = target;
        _path = Beside.Unfinished(target);
        _before = Beside.Before(target);
        try
        {
            OwnFiles.Write(_path, content);
        }
        catch
        {
            File.Delete(_path);
            throw;
        }
    }

    public IEnumerable<PlacedFile> Files() => [new(_target, OwnFiles.Hash(_path))];

    public IEnumerable<string> Folders() => [];

    public void Put()
    {
        if (File.Exists(_target))
        {
            OwnFiles.Copy(_target, _before);
        }

        File.Move(_path, _target, overwrite: true);
    }

    public void TakeBack()
    {
        if (File.Exists(_before))
        {
            File.Move(_before, _target, overwrite: true);
        }
        else
        {
            File.Delete(_target);
        }
    }

    public void Finish() => File.Delete(_before);

    public void Discard()
    {
        File.Delete(_path);
        File.Delete(_before);
    }
}
