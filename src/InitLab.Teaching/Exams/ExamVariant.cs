using InitLab.Numerics;
using InitLab.Teaching.Exams.Questions;

namespace InitLab.Teaching.Exams;

/// <summary>A written exam on part 1 of the course: a question for each section, numbers from a seed.</summary>
public sealed class ExamVariant
{
    private static readonly QuestionFamily[] Families =
    [
        DistinctUnitsQuestion.Family,
        FirstLossQuestion.Family,
        DepthQuestion.Family,
        WidthQuestion.Family,
        HeQuestion.Family,
        XavierQuestion.Family,
        CriticalScaleQuestion.Family,
        RareClassQuestion.Family,
        ArticleCodeQuestion.Family,
    ];

    private ExamVariant(long seed, int number, IReadOnlyList<ExamQuestion> questions)
    {
        (Seed, Number, Questions) = (seed, number, questions);
    }

    /// <summary>So many variants of one seed have no question in common.</summary>
    public static int Different { get; } = Families.Min(family => family.All.Count);

    /// <summary>What the numbers were drawn from.</summary>
    public long Seed { get; }

    /// <summary>Which exam of its seed it is, from 1.</summary>
    public int Number { get; }

    /// <summary>The questions, in the order of the course.</summary>
    public IReadOnlyList<ExamQuestion> Questions { get; }

    /// <summary>What all right answers are worth together.</summary>
    public int Points => Questions.Sum(question => question.Points);

    /// <summary>Draws a variant.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="number">Which one, from 1; how many others are drawn makes no difference.</param>
    public static ExamVariant Of(long seed, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var random = new RandomStream(seed).Split("exam");
        return new ExamVariant(
            seed,
            number,
            [.. Families.Select((family, section) => family.Of(random.Split(section), number - 1))]
        );
    }

    /// <summary>The exam, such as <c>Variant 2: 9 questions, 20 points</c>.</summary>
    public override string ToString() => $"Variant {Number}: {Questions.Count} questions, {Points} points";
}
