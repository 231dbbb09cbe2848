using InitLab.Initialization;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Exams.Questions;

/// <summary>The bound of Xavier's uniform.</summary>
internal static class XavierQuestion
{
    internal static QuestionFamily Family { get; } = new(LayerShapes.Unequal.Select(shape => Ask(shape.In, shape.Out)));

    internal static ExamQuestion Ask(int fanIn, int fanOut)
    {
        var sum = (double)fanIn + fanOut;
        return new()
        {
            Notebook = "06-xavier-initialization",
            Text =
                $"A layer has {fanIn} inputs and {fanOut} units. Its weights are drawn uniformly between −b and b, "
                + "by the scheme "
                + "of Xavier Glorot. What is b?",
            Form = AnswerForm.ThreeDigits,
            Answer = Initializers.XavierUniform.Bound(Fans.Dense(fanIn, fanOut)),
            Reasoning =
                $"The variance is 2/(n_in + n_out) = 2/{sum}, and a uniform on (−b, b) has b²/3: b = √(6/{sum}).",
            Points = 2,
            Wrong =
            [
                new(Math.Sqrt(2 / sum), Mistake.BoundIsDeviation, "the standard deviation, √3 smaller"),
                new(6 / sum, Mistake.VarianceForDeviation, "the root is missing"),
                new(Math.Sqrt(3 / sum), Mistake.SumForAverage, "the sum of the fans for their mean"),
                new(Math.Sqrt((6.0 / fanIn) + fanOut), Mistake.MissingBrackets, "brackets are missing"),
                new(Math.Sqrt(3.0 / fanIn), Mistake.OneFanOnly, "the inputs alone: LeCun's bound"),
                new(Math.Sqrt(3.0 / fanOut), Mistake.OneFanOnly, "the units alone"),
                new(Math.Sqrt(6) / sum, Mistake.RootOverNumerator, "the root over the 6 alone"),
            ],
        };
    }
}
