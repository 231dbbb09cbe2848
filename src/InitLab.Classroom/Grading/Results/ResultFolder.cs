using System.Text.Json;
using InitLab.Notebooks.Running;

namespace InitLab.Classroom.Grading.Results;

/// <summary>The folder with a file for each student's result, by which a run goes on and shards are merged.</summary>
internal sealed class ResultFolder : IDisposable
{
    private const string Extension = ".json";
    private const string IndexName = "class" + Extension;
    private const string StudentFolder = "students";

    private readonly Lock _gate = new();
    private readonly SiteFolder _folder;
    private readonly SiteFolder _students;
    private readonly FileStream _use;

    private ResultFolder(SiteFolder folder, SiteFolder students, FileStream use) =>
        (_folder, _students, _use) = (folder, students, use);

    /// <summary>Opens a folder for one run at a time.</summary>
    /// <exception cref="SiteFolderException">It cannot be written to, or another run writes there.</exception>
    public static ResultFolder Open(string path)
    {
        var folder = SiteFolder.Open(path);
        var students = SiteFolder.Open(Path.Combine(path, StudentFolder));
        return new ResultFolder(folder, students, Use(Path.Combine(folder.Path, ".in-use")));
    }

    public void Dispose() => _use.Dispose();

    /// <summary>Makes sure that no result of these students would replace a user's file.</summary>
    public void RequireFree(IEnumerable<string> students)
    {
        _folder.RequireFree(IndexName);
        foreach (var name in students.Select(Name).Where(name => Read(name) is null))
        {
            _students.RequireFree(name);
        }
    }

    /// <summary>An earlier result that depends on exactly the same, or null.</summary>
    public StoredResult? Find(string student, string fingerprint) =>
        Read(Name(student)) is { } stored && stored.Fingerprint == fingerprint && stored.Grade.Student == student
            ? stored
            : null;

    /// <summary>Keeps a result.</summary>
    public void Write(StoredResult result)
    {
        lock (_gate)
        {
            _students.Write(Name(result.Grade.Student), ResultJson.Write(result));
        }
    }

    /// <summary>Keeps what belongs together, and takes away results of students who are not there any more.</summary>
    public void Finish(GradedClass graded)
    {
        var names = graded.Students.Select(student => Name(student.Grade.Student)).ToHashSet(StringComparer.Ordinal);
        Outdated.Remove(_students, Extension, names);
        _folder.Write(IndexName, ResultJson.Write(ClassIndex.Of(graded)));
    }

    /// <summary>Reads all results of a finished run.</summary>
    /// <exception cref="GradingException">The run was not finished, or its results are not whole.</exception>
    public static GradedClass ReadAll(string path)
    {
        try
        {
            var index = ResultJson.Read<ClassIndex>(File.ReadAllBytes(Path.Combine(path, IndexName)));
            return index.With(student =>
                StoredResult.Read(Path.Combine(path, StudentFolder, Name(student)))
                ?? throw new GradingException($"'{path}' has no result of '{student}': grade that shard again.")
            );
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new GradingException(
                $"'{path}' holds no results of a finished run: name the grades of a shard that was graded to its end, "
                    + "with the folder of results beside them.",
                error
            );
        }
    }

    private static string Name(string student) => StudentFile.Name(student) + Extension;

    private StoredResult? Read(string name) => StoredResult.Read(Path.Combine(_students.Path, name));

    private static FileStream Use(string file)
    {
        try
        {
            return new(file, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException error)
        {
            throw new SiteFolderException(
                $"Another run writes to '{Path.GetDirectoryName(file)}': wait for its end, or choose another --output.",
                error
            );
        }
    }
}
