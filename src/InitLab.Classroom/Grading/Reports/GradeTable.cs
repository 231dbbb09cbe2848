using InitLab.Classroom.Grading.Results;

namespace InitLab.Classroom.Grading.Reports;

/// <summary>The table of a class: RFC 4180, a row for each student, a column for each test cell.</summary>
internal static class GradeTable
{
    private const string LineEnd = "\r\n";

    // With these a cell begins that a spreadsheet computes; the last four are their full-width forms.
    private const string FormulaSigns = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    public static string Of(GradedClass graded)
    {
        IEnumerable<string> header =
        [
            "student",
            "score",
            "maximum",
            "status",
            .. graded.Cells.Select(cell => cell.GradeId),
        ];
        return string.Concat(
            graded.Students.Select(student => Row(student.Grade)).Prepend(header).Select(row => Line(row))
        );
    }

    private static IEnumerable<string> Row(StudentGrade grade) =>
        [
            grade.Student,
            Marks.Text(grade.Score),
            Marks.Text(grade.Maximum),
            grade.Status,
            .. grade.Cells.Select(cell => Marks.Text(cell.Points)),
        ];

    private static string Line(IEnumerable<string> row) => string.Join(',', row.Select(Cell)) + LineEnd;

    private static string Cell(string text)
    {
        var harmless = IsFormula(text) ? "'" + text : text;
        return harmless.AsSpan().ContainsAny(",\"\r\n") ? $"\"{harmless.Replace("\"", "\"\"")}\"" : harmless;
    }

    private static bool IsFormula(string text) =>
        text.Length > 0
        && (text[0] is '\t' or '\r' or '\n' || (text.TrimStart() is [var first, ..] && FormulaSigns.Contains(first)));
}
