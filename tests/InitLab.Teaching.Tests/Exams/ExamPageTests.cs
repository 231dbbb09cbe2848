using System.Net;
using InitLab.Teaching.Exams;

namespace InitLab.Teaching.Tests.Exams;

public sealed class ExamPageTests
{
    private const long Seed = 907_311_245;

    private static readonly ExamVariant[] Exams = [ExamVariant.Of(Seed, 1), ExamVariant.Of(Seed, 2)];

    [Fact]
    public void A_sheet_has_every_question_with_its_form_and_points_and_not_the_seed()
    {
        var sheet = WebUtility.HtmlDecode(ExamSheet.Of(Exams[1]));

        Assert.Contains("variant 2", sheet, StringComparison.Ordinal);
        Assert.All(
            Exams[1].Questions,
            question =>
            {
                Assert.Contains(question.Text, sheet, StringComparison.Ordinal);
                Assert.DoesNotContain(question.Reasoning, sheet, StringComparison.Ordinal);
            }
        );
        Assert.Equal(8, sheet.Split("Round to three significant digits.").Length - 1);
        Assert.DoesNotContain($"{Seed}", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_has_every_answer_of_every_variant_with_reason_points_and_mistakes()
    {
        var key = WebUtility.HtmlDecode(ExamKey.Of(Exams));

        Assert.Contains($"Seed {Seed}, 2 variants", key, StringComparison.Ordinal);
        Assert.All(
            Exams.SelectMany(exam => exam.Questions),
            question =>
            {
                Assert.Contains($">{question.AnswerText}</span> ({question.Notebook})", key, StringComparison.Ordinal);
                Assert.Contains(question.Reasoning, key, StringComparison.Ordinal);
                Assert.All(
                    question.Wrong,
                    wrong =>
                        Assert.Contains(
                            $"<td>{question.Form.Of(wrong.Value)}</td><td>{wrong.Mistake}</td><td>{wrong.Sentence}</td>",
                            key,
                            StringComparison.Ordinal
                        )
                );
            }
        );
    }

    [Fact]
    public void Pages_stand_on_their_own()
    {
        Assert.All(
            [ExamSheet.Of(Exams[0]), ExamKey.Of(Exams)],
            page =>
            {
                Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
                Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
                Assert.DoesNotContain("https:", page, StringComparison.Ordinal);
                Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
                Assert.DoesNotContain('\r', page);
            }
        );
    }

    [Fact]
    public void A_key_to_nothing_is_refused() => Assert.Throws<ArgumentException>(() => ExamKey.Of([]));
}
