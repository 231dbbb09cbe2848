using InitLab.Datasets;
using InitLab.Initialization;
using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Hashes;

internal static class InitializationFacts
{
    private static readonly IInitializer[] Schemes =
    [
        Initializers.Constant(0.1),
        Initializers.Normal(0.01),
        Initializers.Uniform(-0.3, 0.7),
        Initializers.TruncatedNormal(0.02),
        Initializers.CorrectedTruncatedNormal(0.02, 1.5),
        Initializers.LeCunNormal,
        Initializers.LeCunUniform,
        Initializers.LeCunTruncatedNormal,
        Initializers.XavierNormal,
        Initializers.XavierUniform,
        Initializers.XavierTruncatedNormal,
        Initializers.HeNormal,
        Initializers.HeUniform,
        Initializers.HeTruncatedNormal,
        Initializers.He(Distribution.Normal, 0.25, FanMode.Out),
        new VarianceScaling(1.3, FanMode.GeometricMean, Distribution.Uniform),
        Initializers.Orthogonal(1.1),
        Initializers.Identity(0.9),
        Initializers.Sparse(5, 1),
        Initializers.OutgoingSparse(0.7, 0.01),
        .. new MuP(8).Weights([13, 19, 19, 13]),
    ];

    internal static IEnumerable<Fact> All =>
        [
            .. Schemes.Select(
                (scheme, i) => new Fact($"{i}. {scheme}", scheme.Draw(37, 23, new RandomStream(i)).ToColumnMajorArray())
            ),
            Kernels(Initializers.HeNormal),
            Kernels(Initializers.Orthogonal()),
            Kernels(Initializers.DeltaOrthogonal()),
            Kernels(Initializers.Dirac),
            .. LibraryDefaults.All.Select(library => new Fact(
                library.Library,
                TrainingFacts.Learned(library.Create([17, 11, 5], Activation.ReLU, new RandomStream(3)))
            )),
            new("LSUV", Lsuv()),
            new("prior log-odds", BiasInitializers.PriorLogOdds(0.01).Draw(new Fans(3, 2), new RandomStream(0))),
        ];

    private static Fact Kernels(IConvolutionScheme scheme) =>
        new(
            $"kernels, {scheme}",
            scheme.Draw(new ConvolutionShape([3, 3], 6, 10), new RandomStream(4)).ToColumnMajorArray()
        );

    private static IEnumerable<double> Lsuv()
    {
        var batch = Synthetic.Blobs(50, 3, 12, 0.5, new RandomStream(6)).Inputs;
        var result = new Lsuv().Create([12, 15, 9, 3], Activation.Tanh, batch, new RandomStream(7));
        return TrainingFacts.Learned(result.Network).Concat(result.Layers.Select(layer => layer.VarianceBefore));
    }
}
