using InitLab.Datasets;
using InitLab.Diagnostics;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Hashes;

internal static class DiagnosticsFacts
{
    private static readonly LabelledData Data = Digits.Small(60, new RandomStream(1));

    private static readonly Mlp Network = Mlp.Create(
        [64, 40, 40, 40, 10],
        Activation.Tanh,
        Initializers.HeNormal,
        new RandomStream(2)
    );

    internal static IEnumerable<Fact> All =>
        [
            new("signals", SignalProfile.Of(Network, Data.Inputs).SelectMany(Signal)),
            new("gradients", GradientProfile.Of(Network, Data, Losses.SoftmaxCrossEntropy).SelectMany(Gradient)),
            new("updates", Updates()),
            new("Jacobian", Jacobian.Of(Network, Data.Inputs.Row(0)).ToColumnMajorArray()),
            new("singular values of the Jacobian", Jacobian.SingularValues(Network, Data.Inputs.Row(0))),
            new("singular values of activations", Symmetry.SingularValues(Hidden)),
            new("singular values without full rank", Symmetry.SingularValues(Hidden.Append(Hidden))),
            new("symmetry", [Symmetry.Rank(Hidden), Symmetry.LargestDifference(Network.Layers[0])]),
            new("gradient check", [GradientCheck.Run(Small, Data, Losses.SoftmaxCrossEntropy).Worst.Difference]),
        ];

    private static Matrix<double> Hidden => Network.Forward(Data.Inputs).Activations[1];

    private static Mlp Small =>
        Mlp.Create([64, 3, 10], Activation.GELU, Initializers.XavierNormal, new RandomStream(3));

    private static IEnumerable<double> Signal(LayerSignal signal) =>
        [.. Moments(signal.PreActivations), .. Moments(signal.Activations), signal.FlatFraction, signal.DeadUnits];

    private static IEnumerable<double> Moments(SampleStatistics sample) =>
        [sample.Mean, sample.Variance, sample.SecondMoment, sample.Minimum, sample.Median, sample.Quantile(0.9)];

    private static IEnumerable<double> Gradient(LayerGradients layer) =>
        [layer.Weights.Norm, layer.Weights.RootMeanSquare, layer.Weights.Median, layer.Weights.Largest];

    private static IEnumerable<double> Updates() =>
        UpdateProfile
            .OfStep(Network, Data, Losses.SoftmaxCrossEntropy, new Adam(0.01))
            .SelectMany(layer => (double[])[layer.Weights, layer.Update]);
}
