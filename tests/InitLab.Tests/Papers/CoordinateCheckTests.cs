using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Tests.Papers;

/// <summary>Yang and others 2022, appendix D.1: under muP no activation moves more in a wider network.</summary>
/// <remarks>
/// 64-n-n-10 ReLU, 4 full-batch steps of Adam at 0.01 on 128 samples, n = 64 to 512, 3 seeds. A reference at 256
/// samples, n to 1024 and 5 seeds has the log-log slopes 0.73 and 0.87 (standard) and 0.005 and −0.04 (muP); here they
/// are 0.57 and 0.85, 0.003 and −0.004.
/// </remarks>
public sealed class CoordinateCheckTests
{
    private const int Seeds = 3;
    private static readonly int[] Widths = [64, 128, 256, 512];
    private static readonly MuP Rule = new(BaseWidth: 64);

    [Fact]
    public void Changes_grow_with_the_width_in_the_standard_parametrization_and_not_in_muP()
    {
        var standard = Slopes(muP: false);
        var muP = Slopes(muP: true);
        Assert.InRange(standard.Hidden, 0.4, 1);
        Assert.InRange(standard.Outputs, 0.5, 1.1);
        Assert.InRange(muP.Hidden, -0.1, 0.1);
        Assert.InRange(muP.Outputs, -0.1, 0.1);
    }

    // Var = 64/n² · n · E h², so the outputs of a wide network start near 0: a slope of −½.
    [Fact]
    public void Outputs_at_the_start_shrink_with_the_root_of_the_width()
    {
        var slope = Slope(width =>
            Enumerable
                .Range(0, 10)
                .Average(seed => RootMeanSquare(Network(width, muP: true, seed).Predict(Data(seed).Inputs).Enumerate()))
        );
        Assert.InRange(slope, -0.65, -0.35);
    }

    private static (double Hidden, double Outputs) Slopes(bool muP)
    {
        var changes = Widths.ToDictionary(width => width, width => Changes(width, muP));
        return (Slope(width => changes[width].Hidden), Slope(width => changes[width].Outputs));
    }

    private static (double Hidden, double Outputs) Changes(int width, bool muP)
    {
        var (hidden, outputs) = (0.0, 0.0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var network = Network(width, muP, seed);
            var data = Data(seed);
            var before = network.Forward(data.Inputs);
            Training.Run(
                network,
                data,
                new TrainingSettings
                {
                    Loss = Losses.SoftmaxCrossEntropy,
                    Optimizer = new Adam(0.01) { WeightRates = muP ? Rule.AdamRates(Shape(width)) : null },
                    Steps = 4,
                },
                cancellationToken: TestContext.Current.CancellationToken
            );
            var after = network.Forward(data.Inputs);
            hidden += RootMeanSquare((after.PreActivations[1] - before.PreActivations[1]).Enumerate()) / Seeds;
            outputs += RootMeanSquare((after.Outputs - before.Outputs).Enumerate()) / Seeds;
        }

        return (hidden, outputs);
    }

    private static LabelledData Data(int seed) =>
        Synthetic.Blobs(128, BlobStudy.Classes, BlobStudy.Features, 1, new RandomStream(seed).Split("data"));

    private static int[] Shape(int width) => [BlobStudy.Features, width, width, BlobStudy.Classes];

    private static Mlp Network(int width, bool muP, int seed)
    {
        var schemes = muP
            ? Rule.Weights(Shape(width))
            : [Initializers.LeCunNormal, Initializers.LeCunNormal, Initializers.LeCunNormal];
        return Mlp.Create(Shape(width), Activation.ReLU, schemes, new RandomStream(seed));
    }

    private static double RootMeanSquare(IEnumerable<double> values) => Math.Sqrt(values.Average(v => v * v));

    private static double Slope(Func<int, double> size)
    {
        var x = Array.ConvertAll(Widths, width => Math.Log2(width));
        var y = Array.ConvertAll(Widths, width => Math.Log2(size(width)));
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y).Sum(p => (p.First - meanX) * (p.Second - meanY)) / x.Sum(a => (a - meanX) * (a - meanX));
    }
}
