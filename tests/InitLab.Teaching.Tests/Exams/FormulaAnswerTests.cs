using InitLab.Networks;
using InitLab.Teaching.Exams.Questions;

namespace InitLab.Teaching.Tests.Exams;

/// <summary>Each answer, which the library computes, against the formula that a learner is to find.</summary>
public sealed class FormulaAnswerTests
{
    private const double Hair = 1e-12;

    public static TheoryData<int, int> Shapes =>
        new()
        {
            { 784, 256 },
            { 256, 10 },
            { 3, 400 },
        };

    [Theory]
    [InlineData(9, 2, 3)]
    [InlineData(12, 4, 5)]
    [InlineData(16, 3, 2)]
    public void The_unchanged_units_are_one_the_moved_ones_are_one_and_each_own_output_weight_makes_one(
        int units,
        int moved,
        int own
    ) => Assert.Equal(own + 2, DistinctUnitsQuestion.Ask(units, moved, own).Answer);

    [Theory]
    [InlineData(3)]
    [InlineData(1000)]
    public void The_first_loss_is_the_logarithm_of_the_classes(int classes) =>
        Near(Math.Log(classes), FirstLossQuestion.Ask(classes).Answer);

    [Theory]
    [InlineData(50, 0.3, 6)]
    [InlineData(128, 0.1, 10)]
    public void Depth_is_a_power(int units, double deviation, int layers)
    {
        var linear = units * deviation * deviation;

        double Answer(Activation activation, bool goesBack) =>
            DepthQuestion.Ask(activation, units, deviation, layers, goesBack).Answer;

        Near(Math.Pow(linear / 2, layers), Answer(Activation.ReLU, goesBack: false));
        Near(Math.Pow(linear / 2, layers - 1), Answer(Activation.ReLU, goesBack: true));
        Near(Math.Pow(linear, layers), Answer(Activation.Identity, goesBack: false));
        Near(Math.Pow(linear, layers - 1), Answer(Activation.Identity, goesBack: true));
    }

    [Theory]
    [InlineData(100, 50, 6)]
    [InlineData(64, 256, 5)]
    public void Another_width_counts_once_a_layer(int kept, int units, int layers) =>
        Near(Math.Pow((double)units / kept, layers), WidthQuestion.Ask(kept, units, layers).Answer);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_formulas_of_the_schemes(int fanIn, int fanOut)
    {
        Near(Math.Sqrt(2.0 / fanIn), HeQuestion.Ask(fanIn, fanOut, 0).Answer);
        Near(Math.Sqrt(2.0 / 1.16 / fanIn), HeQuestion.Ask(fanIn, fanOut, 0.4).Answer);
        Near(Math.Sqrt(6.0 / (fanIn + fanOut)), XavierQuestion.Ask(fanIn, fanOut).Answer);
        Near(Math.Sqrt((fanIn + fanOut) / (2.0 * fanIn)), ArticleCodeQuestion.Ask(fanIn, fanOut).Answer);
    }

    [Fact]
    public void The_critical_scale_is_hes_for_relu_and_one_over_n_for_tanh()
    {
        Assert.Equal(Math.Sqrt(2.0 / 72), CriticalScaleQuestion.Ask(Activation.ReLU, 72).Answer, 1e-9);
        Assert.Equal(Math.Sqrt(1.0 / 72), CriticalScaleQuestion.Ask(Activation.Tanh, 72).Answer, 1e-9);
    }

    [Theory]
    [InlineData(12, 200)]
    [InlineData(400, 1000)]
    public void A_sigmoid_turns_the_bias_into_the_share(int rare, int samples) =>
        Near((double)rare / samples, 1 / (1 + Math.Exp(-RareClassQuestion.Ask(rare, samples).Answer)));

    private static void Near(double wanted, double answer) => Assert.Equal(1, answer / wanted, Hair);
}
