namespace InitLab.Cli.Install.Placing;

/// <summary>
/// All that an installation puts somewhere: prepared first, then put in its places together or not at all.
/// </summary>
internal sealed class Placement : IDisposable
{
    private readonly List<IStaged> _staged = [];
    private readonly List<string> _made = [];
    private bool _isDone;

    /// <summary>The folders made or to be put, by their final paths.</summary>
    public IEnumerable<string> Folders => _made.Concat(_staged.SelectMany(staged => staged.Folders()));

    /// <summary>The files to be put, by their final paths.</summary>
    public IEnumerable<PlacedFile> Files => _staged.SelectMany(staged => staged.Files());

    /// <summary>Makes a folder, to be removed again unless the installation is finished.</summary>
    public void MakeFolder(string path) => _made.AddRange(OwnFiles.MakeFolder(path));

    /// <summary>Prepares a folder.</summary>
    /// <param name="target">Its place.</param>
    /// <returns>Where to fill it.</returns>
    public string AddFolder(string target)
    {
        MakeFolder(Path.GetDirectoryName(target)!);
        var folder = new StagedFolder(target);
        _staged.Add(folder);
        return folder.Path;
    }

    /// <summary>Counts a folder as put that is in its place already.</summary>
    public void Keep(StandingFolder folder) => _staged.Add(folder);

    /// <summary>Prepares a file.</summary>
    public void AddFile(string target, byte[] content)
    {
        MakeFolder(Path.GetDirectoryName(target)!);
        _staged.Add(new StagedFile(target, content));
    }

    /// <summary>Puts everything in its place, in the order in which it was added, or nothing.</summary>
    public void Put()
    {
        var put = new Stack<IStaged>();
        try
        {
            foreach (var staged in _staged)
            {
                staged.Put();
                put.Push(staged);
            }
        }
        catch
        {
            foreach (var staged in put)
            {
                Try(staged.TakeBack);
            }

            throw;
        }

        _isDone = true;
    }

    /// <summary>Removes what was prepared and not put, and what was there before what was put.</summary>
    public void Dispose()
    {
        foreach (var staged in _staged)
        {
            Try(_isDone ? staged.Finish : staged.Discard);
        }

        if (!_isDone)
        {
            foreach (var folder in _made.AsEnumerable().Reverse())
            {
                Try(() => Directory.Delete(folder));
            }
        }
    }

    // What cannot be removed now is removed by the next installation; it is no reason to fail this one.
    private static void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException) { }
    }
}
