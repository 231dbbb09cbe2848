using System.Text;
using InitLab.Charts.Rendering;

namespace InitLab.Teaching.Exams;

/// <summary>The pages that a learner gets: the questions with room for the answers, and nothing of the seed.</summary>
public static class ExamSheet
{
    private const int MinutesPerPoint = 3;

    /// <summary>The sheet as a page that stands on its own, without a script, made for A4.</summary>
    /// <param name="exam">The exam.</param>
    /// <returns>A complete HTML document.</returns>
    public static string Of(ExamVariant exam)
    {
        ArgumentNullException.ThrowIfNull(exam);
        var title = $"Weight initialization, variant {exam.Number}";
        var html = new StringBuilder()
            .Append($"<h1>{title}</h1>\n")
            .Append("<div class=\"fields\"><span>Name</span><span class=\"short\">Date</span>")
            .Append($"<span class=\"short\">Points of {exam.Points}</span></div>\n")
            .Append($"<div class=\"rules\"><p>{exam.Questions.Count} questions, {exam.Points} points, ")
            .Append($"{exam.Points * MinutesPerPoint} minutes. A calculator and the notation below are allowed.</p>\n")
            .Append(
                "<p>N(0, σ²) is the normal distribution of mean 0 and standard deviation σ; n_in and n_out are the "
            )
            .Append("inputs and the units of a layer; ln is the natural logarithm; all weights are independent. ")
            .Append("Round only at the end.</p></div>\n<ol>\n");
        foreach (var question in exam.Questions)
        {
            html.Append(
                    $"<li><span class=\"points\">{Counted(question.Points)}</span>{HtmlText.Encode(question.Text)} "
                )
                .Append($"<span class=\"form\">{HtmlText.Encode(question.Form.Instruction)}</span>")
                .Append("<div class=\"room\"></div><p class=\"answer\">Answer: </p></li>\n");
        }

        return ExamStyle.Page(title, html.Append("</ol>\n").ToString());
    }

    internal static string Counted(int points) => points == 1 ? "1 point" : $"{points} points";
}
