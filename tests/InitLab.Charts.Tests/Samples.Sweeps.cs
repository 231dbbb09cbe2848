using InitLab.Datasets;
using InitLab.Experiments;
using InitLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Charts.Tests;

/// <summary>The figures of sweeps, studies and maps.</summary>
internal static partial class Samples
{
    private static readonly double[] Depths = [2, 4, 8, 16, 32];

    internal static Figure Sweeps()
    {
        return SweepCurves.Draw(
            "A gradient underflows and a loss diverges",
            Axes.LogY("depth (layers)", "norm of the gradient"),
            [
                Sweep.Over("HeNormal", Depths, Seeds, (depth, seed) => (1 + (seed / 8.0)) / depth),
                Sweep.Over("small", Depths, Seeds, (depth, seed) => depth > 8 ? 0 : (1 + seed) / (depth * depth)),
                Sweep.Over("large", Depths, Seeds, (depth, seed) => depth > 4 ? double.NaN : (1 + seed) * depth),
            ],
            TheoryLine.Of("1/L", Depths, depth => 1.5 / depth),
            TheoryLine.Constant("a bound", 0.05)
        );
    }

    internal static Figure Slider(int stops)
    {
        return ScaleSlider.Draw(
            "A slider over the scale",
            "weight scale c =",
            [.. Enumerable.Range(1, stops).Select(stop => stop / 2.0)],
            scale => Study("c", scale)
        );
    }

    internal static Figure Map()
    {
        var map = TrialMap.Over(Depths, [0.5, 1, 2], 4, (depth, scale, seed) => depth * scale < 6 + seed);
        return TrainabilityMap.Draw(
            "Where networks train",
            Axes.Linear("depth (layers)", "scale c (no unit)"),
            map,
            TheoryLine.Of("c = 6/L", Depths, depth => 6 / depth),
            TheoryLine.Constant("c = 1.5", 1.5)
        );
    }

    /// <summary>A study of two layers of three units, whose weights are a formula of scale and seed.</summary>
    internal static LayerStudy Study(string name, double scale) =>
        LayerStudy.Over(name, 3, seed => (Network(scale, seed), Batch));

    private static LabelledData Batch =>
        new(Matrix<double>.Build.Dense(6, 2, (i, j) => ((i + j) % 4) - 1.5), [0, 1, 0, 1, 1, 0], 2);

    private static Mlp Network(double scale, long seed)
    {
        Dense Layer(int fanIn, int fanOut, Activation activation) =>
            new(
                Matrix<double>.Build.Dense(
                    fanIn,
                    fanOut,
                    (i, j) => scale * ((((3 * i) + (5 * j) + seed) % 7) - 3.0) / 4
                ),
                Vector<double>.Build.Dense(fanOut),
                activation
            );
        return new Mlp(Layer(2, 3, Activation.Tanh), Layer(3, 3, Activation.Tanh), Layer(3, 2, Activation.Identity));
    }

    private static Figure StepsToALoss()
    {
        double[] scales = [0.25, 0.5, 1, 2, 4];
        return StepsToTarget.Draw(
            "How soon the loss is 0.1",
            "loss 0.1",
            "weight scale c (no unit)",
            [
                Sweep.Over(
                    "SGD",
                    scales,
                    Seeds,
                    (c, seed) => c is 0.25 or 4 ? double.PositiveInfinity : (10 / c) + seed
                ),
                Sweep.Over("Adam", scales, Seeds, (c, seed) => 20 + seed + c),
            ]
        );
    }

    private static Figure Multiples()
    {
        var flat = Curve("zeros", (_, _) => 1.1);
        var learning = Curve("XavierNormal", (seed, step) => 1.1 / (1 + (0.05 * step * (1 + (seed / 16.0)))));
        return SmallMultiples.Draw(
            "Two optimizers and an exact law",
            SweepPanel.OfLosses("SGD", [flat], logarithmic: true, new LossReference("ln 3, a guess", 1.0986)),
            SweepPanel.OfLosses("Adam", [flat, learning], logarithmic: true),
            new SweepPanel("law", Axes.LogX("ratio", "square"), [Sweep.Exact("gain", [1, 2, 4], x => x * x)])
        );
    }

    private static Figure Profiles()
    {
        return LayerProfiles.Draw(
            "Signal and gradient of three scales",
            [
                Study("small", 0.25).Expecting(LayerQuantity.Signal, layer => 0.1 / layer),
                Study("HeNormal", 1),
                Study("large", 3),
            ],
            LayerQuantity.Signal,
            LayerQuantity.Gradient,
            LayerQuantity.Flat
        );
    }

    private static Figure Histograms()
    {
        return ActivationHistograms.Draw("How activations are spread", Study("standard", 0.5), Study("normalized", 2));
    }

    private static Figure Schemes()
    {
        return SchemeTable.Draw(
            "Every scheme in every network",
            [
                new SchemeOutcome("HeNormal", "ReLU, 5 layers", 8, Losses(0.01)),
                new SchemeOutcome("HeNormal", "sigmoid, 5 layers", 0, Losses(2.3)),
                new SchemeOutcome("XavierNormal", "ReLU, 5 layers", 5, Losses(0.4)),
                new SchemeOutcome("XavierNormal", "sigmoid, 5 layers", 0, new SeedValues(double.NaN, double.NaN)),
            ]
        );

        static SeedValues Losses(double loss) => new([.. Enumerable.Range(0, Seeds).Select(seed => loss * (1 + seed))]);
    }

    private static Figure Weights()
    {
        return WeightHistogram.Draw(
            "One variance, two laws",
            [
                WeightSample.Of(
                    "HeUniform",
                    Matrix<double>.Build.Dense(40, 50, (i, j) => (i + (40 * j) - 1000) / 2000.0)
                ),
                WeightSample.Of("constant 0.25", Matrix<double>.Build.Dense(10, 10, 0.25)),
            ],
            WeightDensity.Uniform(0.2887),
            WeightDensity.Normal(0.2887),
            WeightDensity.TruncatedNormal(0.2887)
        );
    }
}
