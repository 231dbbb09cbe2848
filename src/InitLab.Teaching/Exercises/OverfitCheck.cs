using InitLab.Charts.Rendering;
using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges the c of weights N(0, c²/fanIn) by whether five layers learn 50 digits by heart.</summary>
/// <remarks>Three networks are trained, and the one in the middle counts.</remarks>
/// <param name="title">The exercise.</param>
internal sealed class OverfitCheck(string title) : DataCheck<double?, double[]>(title)
{
    private const int Samples = 50;
    private const int Steps = 150;
    private const int Networks = 3;
    private const double FarFromChance = 4;

    private static readonly int[] Widths = [64, 32, 32, 32, 32, 10];

    /// <inheritdoc/>
    protected override IDataForm<double[]> Form => new NumbersForm(1);

    /// <inheritdoc/>
    protected override double[]? Ask(double? answer, long seed) => answer is { } scale ? [scale] : null;

    /// <inheritdoc/>
    protected override Judgement Judge(double[] data, long seed) => Judge(data[0], seed);

    private static Judgement Judge(double scale, long seed)
    {
        if (!double.IsFinite(scale))
        {
            return new Judgement(Mistake.NotFinite, $"The scale is {NumberText.Of(scale)}.");
        }

        if (scale <= 0)
        {
            return new Judgement(Mistake.NotPositive, $"The scale is {NumberText.Of(scale)}: a deviation is above 0.");
        }

        var runs = Enumerable.Range(0, Networks).Select(i => Train(scale, new RandomStream(seed).Split(i)));
        var run = runs.OrderBy(history => history.FinalAccuracy).ElementAt(Networks / 2);
        var (first, learned) = (run.Losses.Count > 0 ? run.Losses[0] : double.PositiveInfinity, run.FinalAccuracy);
        var measured =
            $"The loss starts at {NumberText.Of(first)}, and after {Steps} steps {Math.Round(learned * Samples)} of"
            + $" {Samples} digits are right";
        var chance = Elementary.Log(10);
        return (learned == 1, run.Diverged || first > FarFromChance * chance) switch
        {
            (true, _) => Judgement.Right(measured + "."),
            (_, true) => new Judgement(Mistake.TooLarge, $"{measured}: the start is far worse than guessing."),
            _ => new Judgement(Mistake.TooSmall, $"{measured}: the outputs hardly depend on the digit."),
        };
    }

    private static History Train(double scale, RandomStream random)
    {
        var data = Digits.Small(Samples, random.Split("data"));
        var law = new Scaled(scale);
        var network = Mlp.Create(Widths, Activation.ReLU, law, random.Split("network"));
        return Training.Run(
            network,
            data,
            new TrainingSettings
            {
                Loss = Losses.SoftmaxCrossEntropy,
                Optimizer = new Sgd(0.05, 0.9),
                Steps = Steps,
            }
        );
    }

    /// <summary>N(0, c²/fanIn) for any c, however small or large.</summary>
    private sealed class Scaled(double scale) : IInitializer
    {
        public MathNet.Numerics.LinearAlgebra.Matrix<double> Draw(int fanIn, int fanOut, RandomStream random)
        {
            return Initializers.LeCunNormal.Draw(fanIn, fanOut, random) * scale;
        }
    }
}
