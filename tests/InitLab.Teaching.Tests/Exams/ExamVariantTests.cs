using InitLab.Teaching.Exams;

namespace InitLab.Teaching.Tests.Exams;

public sealed class ExamVariantTests
{
    private const int FewestDifferent = 30;
    private const int MostPoints = 20;

    private static readonly string[] Sections =
    [
        "01-breaking-symmetry",
        "02-efficient-training",
        "03-vanishing-and-exploding-gradients",
        "04-random-initialization",
        "05-he-initialization",
        "06-xavier-initialization",
        "07-choosing-a-scheme",
        "08-bias-initialization",
        "09-example-code",
    ];

    [Fact]
    public void A_thousand_seeds_ask_well_posed_questions_on_every_section()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var exam = ExamVariant.Of(seed, 1 + (seed % 7));

            Assert.Equal(Sections, exam.Questions.Select(question => question.Notebook));
            Assert.All(exam.Questions, question => Assert.True(question.IsWellPosed, $"seed {seed}: {question}"));
            Assert.Equal(MostPoints, exam.Points);
        }
    }

    [Fact]
    public void No_two_variants_of_a_seed_share_a_question()
    {
        var exams = Enumerable.Range(1, ExamVariant.Different).Select(number => ExamVariant.Of(5, number)).ToList();

        Assert.True(exams.Count >= FewestDifferent);
        for (var section = 0; section < Sections.Length; section++)
        {
            Assert.Distinct(exams.Select(exam => exam.Questions[section].Text));
        }
    }

    [Fact]
    public void One_seed_gives_one_exam_and_another_seed_another()
    {
        Assert.Equal(Sheet(1, 3), Sheet(1, 3));
        Assert.NotEqual(Sheet(1, 3), Sheet(2, 3));
        Assert.Distinct(Enumerable.Range(0, 100).Select(seed => Sheet(seed, 1)));
    }

    [Fact]
    public void There_is_no_variant_before_the_first() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExamVariant.Of(1, 0));

    private static string Sheet(long seed, int number) => ExamSheet.Of(ExamVariant.Of(seed, number));
}
