using System.Text;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Grading.Submissions;

/// <summary>Reads the notebook of one student; whatever is wrong with it becomes part of what is returned.</summary>
/// <param name="folder">The folder with a folder for each student.</param>
/// <param name="notebook">The file name that the notebook must have.</param>
public sealed class SubmissionReader(string folder, string notebook)
{
    private const long MaximumBytes = 20L * 1024 * 1024;
    private const int MostNamed = 3;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads what a student handed in; it never throws for what is there.</summary>
    /// <param name="student">The name of the student's folder.</param>
    public Submission Read(string student)
    {
        try
        {
            var place = new DirectoryInfo(Path.Combine(folder, student));
            if (IsLink(place))
            {
                return Unreadable(student, "The folder is a symbolic link, which is not followed.");
            }

            return place.Exists
                ? Read(student, new FileInfo(Path.Combine(place.FullName, notebook)), place)
                : Unreadable(student, "The folder's name cannot be read.");
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            // The system's own message names places of this machine.
            return Unreadable(student, $"'{notebook}' or its folder may not be read here.");
        }
    }

    private Submission Read(string student, FileInfo file, DirectoryInfo place)
    {
        if (IsLink(file))
        {
            return Unreadable(student, $"'{notebook}' is a symbolic link, which is not followed.");
        }

        if (Directory.Exists(file.FullName))
        {
            return Unreadable(student, $"'{notebook}' is a folder.");
        }

        if (!file.Exists)
        {
            return Nothing(student, GradeStatus.Missing, WhatIsThere(place));
        }

        // A pipe or a device has no length, and opening it might never end.
        return file.Length switch
        {
            0 => Unreadable(student, $"'{notebook}' is empty."),
            > MaximumBytes => Unreadable(
                student,
                $"'{notebook}' is larger than {MaximumBytes >> 20} MB: clear its outputs and hand it in again."
            ),
            _ => Parse(student, File.ReadAllBytes(file.FullName)),
        };
    }

    private Submission Parse(string student, byte[] content)
    {
        try
        {
            ReadOnlySpan<byte> text = content;
            text = text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
            return new(student, content, SubmittedNotebook.Parse(StrictUtf8.GetString(text), notebook), null, null);
        }
        catch (NotebookFormatException error)
        {
            return Unreadable(student, error.Message);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable(student, $"'{notebook}' is not UTF-8 text.");
        }
    }

    private string WhatIsThere(DirectoryInfo place)
    {
        var names = place
            .EnumerateFileSystemInfos()
            .Select(entry => entry.Name)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (names.Length == 0)
        {
            return "The folder is empty.";
        }

        var notebooks = names
            .Where(name => name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
            .Select(name => $"'{name}'")
            .ToArray();
        return notebooks.Length == 0
            ? $"There is no '{notebook}', nor any other notebook."
            : $"There is no '{notebook}', but {string.Join(", ", notebooks.Take(MostNamed))}"
                + (notebooks.Length > MostNamed ? $" and {notebooks.Length - MostNamed} more." : ".");
    }

    private static bool IsLink(FileSystemInfo entry) =>
        entry.LinkTarget is not null || (entry.Exists && entry.Attributes.HasFlag(FileAttributes.ReparsePoint));

    private static Submission Unreadable(string student, string reason) =>
        Nothing(student, GradeStatus.Unreadable, reason);

    private static Submission Nothing(string student, string status, string reason) =>
        new(student, Encoding.UTF8.GetBytes(reason), null, status, reason);
}
