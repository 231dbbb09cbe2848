using System.Globalization;
using System.Net;
using InitLab.Classroom.Grading.Results;

namespace InitLab.Classroom.Grading.Reports;

/// <summary>A student's page: what was right, what was not and why, and what was done to the notebook.</summary>
/// <remarks>It holds all it needs and no script, and nothing that a student wrote is anything but text in it.</remarks>
internal static class FeedbackPage
{
    public static string Of(GradedClass graded, StudentGrade grade)
    {
        var title = $"{Path.GetFileNameWithoutExtension(graded.Basis.Assignment)}: feedback";
        string[] parts =
        [
            $"<h1>{Text(title)}</h1>",
            $"<p class=\"who\"><bdi>{Text(PlainText.Line(grade.Student))}</bdi></p>",
            Score(grade),
            .. grade.Cells.Select((cell, index) => ExerciseHtml.Of(cell, index + 1)),
            Section("Graded by hand", graded.ByHand.Select(ByHand)),
            Section("Cells that ended in an error", grade.Errors.Select(Error)),
            Section("What was done to your notebook first", ChangeText.Of(grade.Changes).Select(Text)),
            $"<footer>{Text(About(graded))}</footer>",
        ];
        var body = string.Join('\n', parts.Where(part => part.Length > 0));
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Text(title)}</title>
            <style>
            {FeedbackStyle.Css}
            </style>
            </head>
            <body>
            <main>
            {body}
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>Text as HTML.</summary>
    internal static string Text(string text) => WebUtility.HtmlEncode(PlainText.Of(text));

    /// <summary>"1 point", "2 points".</summary>
    internal static string Points(double points) => Marks.Text(points) + (points == 1 ? " point" : " points");

    private static string Score(StudentGrade grade)
    {
        var value = grade.Score.ToString(CultureInfo.InvariantCulture);
        var maximum = grade.Maximum.ToString(CultureInfo.InvariantCulture);
        var meter = grade.Maximum > 0 ? $"<meter min=\"0\" max=\"{maximum}\" value=\"{value}\"></meter>" : "";
        var status = grade.Reason is { } reason
            ? $"\n<p class=\"status\"><strong>{Text(Capital(grade.Status))}.</strong> {Text(reason)}"
                + (grade.Errors.Count + grade.Score > 0 ? " What was handed in before that counts." : "")
                + "</p>"
            : "";
        return $"<p class=\"score\"><strong>{Marks.Text(grade.Score)}</strong> of {Points(grade.Maximum)}{meter}</p>"
            + status;
    }

    private static string ByHand(HandGradedCell cell) =>
        $"<code>{Text(cell.GradeId)}</code> ({Points(cell.Points)}): your teacher reads this one; it is not in the "
        + "points above.";

    private static string Error(CellError error) =>
        (error.Cell.Length > 0 ? $"<code>{Text(error.Cell)}</code>" : "A cell of your own")
        + $": <samp>{Text(error.Error)}</samp>";

    private static string About(GradedClass graded) =>
        graded.Cells.Count == 0
            ? "Nothing here is graded by the program."
            : "Your answers ran once more, on random numbers of their own, and what they gave was judged apart from "
                + "them. A printed verdict changes nothing. If you think that a verdict is wrong, show this page to "
                + "your teacher.";

    private static string Section(string heading, IEnumerable<string> items)
    {
        var list = string.Concat(items.Select(item => $"<li>{item}</li>\n"));
        return list.Length == 0 ? "" : $"<section>\n<h2>{heading}</h2>\n<ul>\n{list}</ul>\n</section>";
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
