using InitLab.Initialization;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Exams.Questions;

/// <summary>How far the article's code is from the scheme that it names.</summary>
internal static class ArticleCodeQuestion
{
    internal static QuestionFamily Family { get; } = new(LayerShapes.Unequal.Select(shape => Ask(shape.In, shape.Out)));

    internal static ExamQuestion Ask(int fanIn, int fanOut)
    {
        var fans = Fans.Dense(fanIn, fanOut);
        var (code, xavier) = (LibraryDefaults.ArticleXavier.Weights, Initializers.XavierNormal);
        var sum = (double)fanIn + fanOut;
        return new()
        {
            Notebook = "09-example-code",
            Text =
                "An article calls this line Xavier's scheme: randn(n_in, n_out) * sqrt(1 / n_in). Take a layer of "
                + $"{fanIn} inputs and {fanOut} units. What is the standard deviation of the weights that the line "
                + "draws, divided "
                + "by the standard deviation of Xavier's scheme?",
            Form = AnswerForm.ThreeDigits,
            Answer = code.StandardDeviation(fans) / xavier.StandardDeviation(fans),
            Reasoning = $"√(1/n_in) over √(2/(n_in + n_out)) is √((n_in + n_out)/(2 n_in)) = √({sum}/{2 * fanIn}).",
            Points = 3,
            Wrong =
            [
                new(1, Mistake.LibraryDefault, "the line is what its name says"),
                new(Math.Sqrt(sum / (2 * fanOut)), Mistake.OtherFan, "n_out in the line's place of n_in"),
                new(sum / (2 * fanIn), Mistake.VarianceForDeviation, "the ratio of the variances"),
                new(Math.Sqrt(sum / fanIn), Mistake.SumForAverage, "Xavier's scheme without its 2"),
                new(Math.Sqrt(2 * fanIn / sum), Mistake.Inverted, "the ratio upside down"),
            ],
        };
    }
}
