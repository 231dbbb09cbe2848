using InitLab.Charts.Rendering;
using InitLab.Initialization;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Exams.Questions;

/// <summary>The standard deviation of He's weights, behind a ReLU or a leaky one.</summary>
internal static class HeQuestion
{
    internal static QuestionFamily Family { get; } =
        new(
            from shape in LayerShapes.Unequal
            from slope in (double[])[0, 0.3, 0.4, 0.5]
            select Ask(shape.In, shape.Out, slope)
        );

    internal static ExamQuestion Ask(int fanIn, int fanOut, double slope)
    {
        var scale = 2 / (1 + (slope * slope));
        var units = slope == 0 ? "ReLU units" : $"leaky ReLU units of slope {NumberText.Of(slope)} below 0";
        return new()
        {
            Notebook = "05-he-initialization",
            Text =
                $"A layer has {fanIn} inputs and {fanOut} units. Its inputs come from {units}. Its weights are "
                + "drawn by He's "
                + "scheme such that the mean square of the signal is kept on its way forward. What is the standard "
                + "deviation of "
                + "a weight?",
            Form = AnswerForm.ThreeDigits,
            Answer = Initializers.He(Distribution.Normal, slope).StandardDeviation(Fans.Dense(fanIn, fanOut)),
            Reasoning =
                slope == 0
                    ? $"The variance is 2/n_in = 2/{fanIn}, the standard deviation its root."
                    : $"The variance is 2/((1 + a²) n_in) = 2/((1 + {NumberText.Of(slope)}²) · {fanIn}), the standard "
                        + "deviation its root.",
            Points = 2,
            Wrong =
            [
                new(Math.Sqrt(scale / fanOut), Mistake.OtherFan, "the number of units for that of inputs"),
                new(Math.Sqrt(2 * scale / (fanIn + fanOut)), Mistake.AverageFan, "the mean of inputs and units"),
                new(Math.Sqrt(1.0 / fanIn), Mistake.GainMissing, "the 2 is missing"),
                new(scale / fanIn, Mistake.VarianceForDeviation, "the variance, without its root"),
                new(Math.Sqrt(3 * scale / fanIn), Mistake.DeviationIsBound, "the bound of a uniform"),
                .. Leaky(fanIn, slope),
            ],
        };
    }

    private static IEnumerable<WrongAnswer> Leaky(int fanIn, double slope) =>
        slope == 0
            ? [new(Math.Sqrt(2) / fanIn, Mistake.RootOverNumerator, "the root over the 2 alone")]
            :
            [
                new(Math.Sqrt(2.0 / fanIn), Mistake.LeakySlopeIgnored, "the slope left out"),
                new(Math.Sqrt(2 / ((1 + slope) * fanIn)), Mistake.LeakySlopeNotSquared, "the slope not squared"),
            ];
}
