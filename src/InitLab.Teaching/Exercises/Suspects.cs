using InitLab.Initialization;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

/// <summary>Initializers with the bugs that real libraries had.</summary>
public static class Suspects
{
    /// <summary>All of them, from <see cref="Exercise.BugIn"/>(0) on.</summary>
    public static IReadOnlyList<Suspect> All { get; } =
    [
        He((fanIn, fanOut, random) => Normal(Math.Sqrt(2.0 / fanOut), fanIn, fanOut, random)),
        XavierUniform((fanIn, fanOut, random) => Uniform(2.0 / (fanIn + fanOut), fanIn, fanOut, random)),
        He((fanIn, fanOut, random) => Normal(Elementary.Pow(2.0 / fanIn, 0.25), fanIn, fanOut, random)),
        He(
            (fanIn, fanOut, random) => Normal(Math.Sqrt(2.0 / fanIn), fanIn, fanOut, random),
            (random, _) => random.Split("weights")
        ),
        He((fanIn, fanOut, random) => Uniform(6.0 / fanIn, fanIn, fanOut, random)),
        XavierUniform((fanIn, fanOut, random) => Uniform((6.0 / fanIn) + fanOut, fanIn, fanOut, random)),
        new(
            "N(0, s²) cut at ±2s, of variance 2/fanIn",
            Initializers.HeTruncatedNormal,
            (fanIn, fanOut, random) =>
                Initializers
                    .CorrectedTruncatedNormal(Math.Sqrt(2.0 / fanIn), 2 / Math.Sqrt(2.0 / fanIn))
                    .Draw(fanIn, fanOut, random)
        ),
        He(
            (fanIn, fanOut, random) => Normal(Math.Sqrt(2.0 / fanIn), fanIn, fanOut, random),
            (_, layer) => new RandomStream(0).Split(layer)
        ),
    ];

    private static Suspect He(
        Func<int, int, RandomStream, Matrix<double>> draw,
        Func<RandomStream, int, RandomStream>? source = null
    ) => new("N(0, 2/fanIn)", Initializers.HeNormal, draw, source);

    private static Suspect XavierUniform(Func<int, int, RandomStream, Matrix<double>> draw) =>
        new("U(-b, b) of variance 2/(fanIn + fanOut)", Initializers.XavierUniform, draw);

    private static Matrix<double> Normal(double deviation, int fanIn, int fanOut, RandomStream random) =>
        Initializers.Normal(deviation).Draw(fanIn, fanOut, random);

    private static Matrix<double> Uniform(double squaredBound, int fanIn, int fanOut, RandomStream random) =>
        Initializers.Uniform(-Math.Sqrt(squaredBound), Math.Sqrt(squaredBound)).Draw(fanIn, fanOut, random);
}
