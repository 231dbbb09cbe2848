using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using InitLab.Theory;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

public static partial class Exercise
{
    private const int Features = 20;
    private const double Millionth = 1e-6;
    private const int HiddenLayers = 12;
    private const int IllLayer = 5;

    /// <summary>
    /// The share of the mean square left by ReLU layers with weights N(0, σ²), of σ, the units of a layer and the
    /// number of layers.
    /// </summary>
    public static ICheck<Func<double, int, int, double>> FixedDeviationLaw { get; } =
        new FormulaCheck<Func<double, int, int, double>>(
            "The law of a fixed σ",
            (answer, at) => answer(at[0], (int)at[1], (int)at[2]),
            at => Power(LayerFactor(at), at[2])
        )
        {
            Places =
            [
                [0.1, 256, 5],
                [0.05, 512, 3],
                [0.2, 64, 4],
            ],
            At = at => $"At σ = {at[0]}, {at[1]} units and {at[2]} layers",
            Wrong =
            [
                new(Mistake.FanMissing, at => Power(at[0] * at[0] / 2, at[2]), "the number of units is left out"),
                new(Mistake.SquareMissing, at => Power(at[0] * at[1] / 2, at[2]), "σ is not squared"),
                new(Mistake.ReluHalfMissing, at => Power(2 * LayerFactor(at), at[2]), "this is a linear network's law"),
                new(
                    Mistake.HalfTakenOnce,
                    at => Power(2 * LayerFactor(at), at[2]) / 2,
                    "one layer alone takes its half"
                ),
                new(Mistake.ProductForPower, at => at[2] * LayerFactor(at), "the layers add where they multiply"),
                new(Mistake.OneLayerOff, at => Power(LayerFactor(at), at[2] - 1), "this is one layer too few"),
                new(Mistake.OneLayerOff, at => Power(LayerFactor(at), at[2] + 1), "this is one layer too many"),
                new(
                    Mistake.DeviationForMoment,
                    at => Math.Sqrt(Power(LayerFactor(at), at[2])),
                    "this is the root of it"
                ),
                new(Mistake.DepthIgnored, LayerFactor, "this is what one layer leaves"),
            ],
        };

    /// <summary>
    /// After how many sigmoid layers of Xavier's weights the rms of a gradient is first below a millionth.
    /// </summary>
    public static ICheck<int?> SigmoidDepth { get; } =
        new FormulaCheck<int?>(
            "How many sigmoid layers leave a millionth",
            (answer, _) => answer!.Value,
            _ => SigmoidLayers(power: 0.5)
        )
        {
            Places =
            [
                [],
            ],
            Wrong =
            [
                new(Mistake.DeviationForMoment, _ => SigmoidLayers(power: 1), "there the mean square is a millionth"),
                new(Mistake.DeviationForMoment, _ => SigmoidLayers(power: 0.25), "the root is taken twice"),
                new(Mistake.OneLayerOff, _ => SigmoidLayers(power: 0.5) - 1, "there it is still above a millionth"),
                new(Mistake.OneLayerOff, _ => SigmoidLayers(power: 0.5) + 1, "it is below a millionth before"),
            ],
        };

    /// <summary>Which hidden layer of <see cref="PatchedNetwork"/> is ill, counted from 1.</summary>
    public static ICheck<int?> FindIllLayer { get; } =
        new FormulaCheck<int?>("The ill layer", (answer, _) => answer!.Value, _ => IllLayer)
        {
            Places =
            [
                [],
            ],
            Wrong =
            [
                new(Mistake.SymptomForCause, _ => HiddenLayers, "its signal is small, and so is what it gets"),
                new(Mistake.SymptomForCause, _ => 1, "its gradient is small, and so is what comes back to it"),
                .. Enumerable
                    .Range(2, HiddenLayers - 2)
                    .Where(layer => layer != IllLayer)
                    .Select(layer => new WrongFormula(
                        Mistake.SymptomForCause,
                        _ => layer,
                        "its signal is about as large as that of the layer before"
                    )),
            ],
        };

    /// <summary>A ReLU network of twelve hidden layers of 64 units, all of them He's but one.</summary>
    /// <param name="random">The source of its weights.</param>
    public static Mlp PatchedNetwork(RandomStream random)
    {
        const int units = 64;
        const double patch = 0.01;
        int[] widths = [.. Enumerable.Repeat(units, HiddenLayers + 1), 10];
        var schemes = Enumerable.Repeat<IInitializer>(Initializers.HeNormal, widths.Length - 1).ToArray();
        schemes[IllLayer - 1] = Initializers.Normal(patch);
        return Mlp.Create(widths, Activation.ReLU, schemes, random);
    }

    /// <summary>
    /// A start for a ReLU network 20-32-32-32-3 on <see cref="UnequalClasses"/>: healthy hidden layers, and a first
    /// loss near the entropy of the classes.
    /// </summary>
    public static ICheck<Func<RandomStream, Mlp>> StartForUnequalClasses { get; } =
        new StartCheck("A start for unequal classes", [Features, 32, 32, 32, 3], UnequalClasses);

    /// <summary>200 samples of 20 features in three classes, of the shares 0.9, 0.08 and 0.02.</summary>
    /// <param name="random">The source of the noise.</param>
    public static LabelledData UnequalClasses(RandomStream random)
    {
        int[] labels = [.. Enumerable.Repeat(0, 180), .. Enumerable.Repeat(1, 16), .. Enumerable.Repeat(2, 4)];
        var inputs = Matrix<double>.Build.Dense(
            labels.Length,
            Features,
            (sample, feature) => random.NextNormal() + (feature % 3 == labels[sample] ? 1 : 0)
        );
        return new LabelledData(inputs, labels, 3);
    }

    private static double LayerFactor(double[] at) => at[1] * at[0] * at[0] / 2;

    private static double SigmoidLayers(double power)
    {
        var perLayer = Elementary.Pow(new MeanField(Activation.Sigmoid, 1, 0).Susceptibility, power);
        return Math.Ceiling(Elementary.Log(Millionth) / Elementary.Log(perLayer));
    }
}
