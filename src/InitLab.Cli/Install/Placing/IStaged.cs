namespace InitLab.Cli.Install.Placing;

/// <summary>Something prepared beside its place, to be put there in one step that can be taken back.</summary>
internal interface IStaged
{
    /// <summary>The files it will have put, by their final paths, with the hashes of their content.</summary>
    IEnumerable<PlacedFile> Files();

    /// <summary>The folders it will have put, by their final paths.</summary>
    IEnumerable<string> Folders();

    /// <summary>Puts it in its place; what was there before is kept beside it.</summary>
    void Put();

    /// <summary>Puts back what was there before.</summary>
    void TakeBack();

    /// <summary>Lets go of what was there before.</summary>
    void Finish();

    /// <summary>Removes what was prepared.</summary>
    void Discard();
}

/// <summary>A file that an installation put somewhere.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Hash">The SHA-256 of its content, in hexadecimal.</param>
internal sealed record PlacedFile(string Path, string Hash);
