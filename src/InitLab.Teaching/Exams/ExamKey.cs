using System.Text;
using InitLab.Charts.Rendering;

namespace InitLab.Teaching.Exams;

/// <summary>The teacher's page: answers, reasoning and points of all variants, and what wrong answers tell.</summary>
public static class ExamKey
{
    /// <summary>The key as a page that stands on its own, without a script, made for A4.</summary>
    /// <param name="exams">The variants, at least one.</param>
    /// <returns>A complete HTML document.</returns>
    /// <exception cref="ArgumentException">There is no variant.</exception>
    public static string Of(IReadOnlyList<ExamVariant> exams)
    {
        ArgumentNullException.ThrowIfNull(exams);
        if (exams.Count == 0)
        {
            throw new ArgumentException("There is no variant to make a key of: give at least 1.", nameof(exams));
        }

        const string title = "Weight initialization, key";
        var variants = exams.Count == 1 ? "1 variant" : $"{exams.Count} variants";
        var html = new StringBuilder()
            .Append($"<h1>{title}</h1>\n<p>Seed {exams[0].Seed}, {variants}. Keep the seed to yourself: ")
            .Append("with it anyone can make this page. An answer that is off by one in its last digit is right.</p>\n")
            .Append("<p>A wrong answer in a table names its mistake; the name is that of the misconception key.</p>\n");
        foreach (var exam in exams)
        {
            html.Append($"<section class=\"variant\"><h2>Variant {exam.Number}, {exam.Points} points</h2>\n<ol>\n");
            foreach (var question in exam.Questions)
            {
                Append(html, question);
            }

            html.Append("</ol></section>\n");
        }

        return ExamStyle.Page(title, html.ToString());
    }

    private static void Append(StringBuilder html, ExamQuestion question)
    {
        html.Append($"<li><span class=\"points\">{ExamSheet.Counted(question.Points)}</span>")
            .Append($"<span class=\"right\">{HtmlText.Encode(question.AnswerText)}</span> ({question.Notebook})")
            .Append($"<p>{HtmlText.Encode(question.Reasoning)}</p>\n<table>");
        foreach (var wrong in question.Wrong)
        {
            html.Append($"<tr><td>{HtmlText.Encode(question.Form.Of(wrong.Value))}</td><td>{wrong.Mistake}</td>")
                .Append($"<td>{HtmlText.Encode(wrong.Sentence)}</td></tr>");
        }

        html.Append("</table></li>\n");
    }
}
