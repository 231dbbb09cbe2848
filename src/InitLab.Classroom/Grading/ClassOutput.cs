using InitLab.Classroom.Grading.Reports;
using InitLab.Classroom.Grading.Results;
using InitLab.Notebooks.Running;

namespace InitLab.Classroom.Grading;

/// <summary>The places of a class's grades: a table, and what lies beside it under the same name.</summary>
/// <remarks>
/// <c>NAME.csv</c>, <c>NAME.junit.xml</c>, <c>NAME.feedback/</c> and <c>NAME.results/</c>. What earlier runs wrote is
/// replaced; a user's file never is. The table is written last and in one step.
/// </remarks>
public sealed class ClassOutput : IDisposable
{
    private const string TableExtension = ".csv";
    private const string PageExtension = ".html";

    private readonly SiteFolder _folder;
    private readonly SiteFolder _feedback;

    private ClassOutput(string table)
    {
        _folder = SiteFolder.Open(Path.GetDirectoryName(table)!);
        Name = Path.GetFileNameWithoutExtension(table);
        _feedback = SiteFolder.Open(Path.Combine(_folder.Path, Name + ".feedback"));
        Results = ResultFolder.Open(ResultsOf(table));
    }

    internal ResultFolder Results { get; }

    private string Name { get; }

    /// <summary>Opens the places of a table.</summary>
    /// <param name="table">The path of the table.</param>
    /// <param name="students">The students that will be in it.</param>
    /// <exception cref="GradingException">The path is not one of a table.</exception>
    /// <exception cref="SiteFolderException">
    /// It cannot be written there, or a user's file would be replaced.
    /// </exception>
    public static ClassOutput Open(string table, IReadOnlyList<string> students)
    {
        ArgumentNullException.ThrowIfNull(students);
        var path = Path.GetFullPath(table);
        if (Path.GetExtension(path) != TableExtension || Path.GetFileName(path) == TableExtension)
        {
            throw new GradingException($"The table '{table}' must have a name that ends with {TableExtension}.");
        }

        var output = new ClassOutput(path);
        try
        {
            output.RequireFree(students);
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    /// <summary>The folder of results that belongs to a table.</summary>
    internal static string ResultsOf(string table) => Path.ChangeExtension(table, ".results");

    /// <summary>Writes everything, the table last.</summary>
    internal void Write(GradedClass graded)
    {
        Results.Finish(graded);
        var pages = graded.Students.ToDictionary(
            student => Page(student.Grade.Student),
            student => student.Grade,
            StringComparer.Ordinal
        );
        foreach (var (name, grade) in pages)
        {
            _feedback.Write(name, FeedbackPage.Of(graded, grade));
        }

        Outdated.Remove(_feedback, PageExtension, pages.Keys.ToHashSet(StringComparer.Ordinal));
        _folder.Write(Name + ".junit.xml", JUnitReport.Of(graded));
        _folder.Write(Name + TableExtension, GradeTable.Of(graded));
    }

    /// <inheritdoc/>
    public void Dispose() => Results.Dispose();

    private void RequireFree(IReadOnlyList<string> students)
    {
        _folder.RequireFree(Name + TableExtension);
        _folder.RequireFree(Name + ".junit.xml");
        foreach (var student in students)
        {
            _feedback.RequireFree(Page(student));
        }

        Results.RequireFree(students);
    }

    private static string Page(string student) => StudentFile.Name(student) + PageExtension;
}
