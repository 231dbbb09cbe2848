namespace InitLab.Classroom.Examination;

/// <summary>A path without links in it, as it must be named where only that folder is seen.</summary>
internal static class RealPath
{
    /// <summary>Follows the links of every folder on the way.</summary>
    /// <param name="path">A folder that exists.</param>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var folder = new DirectoryInfo(Path.Combine(Of(parent), Path.GetFileName(full)));
        return folder.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Of(target.FullName) : folder.FullName;
    }
}
