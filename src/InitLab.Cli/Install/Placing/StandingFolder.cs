namespace InitLab.Cli.Install.Placing;

/// <summary>A folder that an earlier installation put and that is still what this one would put.</summary>
internal sealed class StandingFolder(string folder, IEnumerable<PlacedFile> files) : IStaged
{
    public IEnumerable<PlacedFile> Files() => files;

    public IEnumerable<string> Folders() =>
        Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Prepend(folder);

    public void Put() { }

    public void TakeBack() { }

    public void Finish() { }

    public void Discard() { }
}
