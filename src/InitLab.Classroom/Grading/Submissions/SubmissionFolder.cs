namespace InitLab.Classroom.Grading.Submissions;

/// <summary>A folder with a folder for each student.</summary>
/// <param name="Students">The names of the students' folders, in ordinal order.</param>
/// <param name="Ignored">The names of what lies there and is no student's folder.</param>
public sealed record SubmissionFolder(IReadOnlyList<string> Students, IReadOnlyList<string> Ignored)
{
    /// <summary>Looks what is in a folder.</summary>
    /// <remarks>
    /// A link to a folder counts as a student's, so that the student is told; it is never followed. What begins with a
    /// dot is a tool's.
    /// </remarks>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SubmissionFolder Read(string path)
    {
        var entries = new DirectoryInfo(path).EnumerateFileSystemInfos().ToLookup(IsStudent, entry => entry.Name);
        return new SubmissionFolder(InOrder(entries[true]), InOrder(entries[false]));
    }

    private static bool IsStudent(FileSystemInfo entry) =>
        entry.Attributes.HasFlag(FileAttributes.Directory) && !entry.Name.StartsWith('.');

    private static string[] InOrder(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
