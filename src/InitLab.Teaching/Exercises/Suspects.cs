using InitLab.Initialization;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

/// <summary>Initializers with the bugs that real libraries had.</summary>
public static class Suspects
{
    private const string He = "N(0, 2/fanIn)";
    private const string XavierUniform = "U(-b, b) of variance 2/(fanIn + fanOut)";

    /// <summary>All of them, from <see cref="Exercise.BugIn"/>(0) on.</summary>
    public static IReadOnlyList<Suspect> All { get; } =
    [
        new(He, (fanIn, fanOut, random) => Normal(Math.Sqrt(2.0 / fanOut), fanIn, fanOut, random)),
        new(XavierUniform, (fanIn, fanOut, random) => Uniform(2.0 / (fanIn + fanOut), fanIn, fanOut, random)),
        new(He, (fanIn, fanOut, random) => Normal(Elementary.Pow(2.0 / fanIn, 0.25), fanIn, fanOut, random)),
        new(
            He,
            (fanIn, fanOut, random) => Normal(Math.Sqrt(2.0 / fanIn), fanIn, fanOut, random),
            (random, _) => random.Split("weights")
        ),
        new(He, (fanIn, fanOut, random) => Uniform(6.0 / fanIn, fanIn, fanOut, random)),
        new(XavierUniform, (fanIn, fanOut, random) => Uniform((6.0 / fanIn) + fanOut, fanIn, fanOut, random)),
        new(
            "N(0, s²) cut at ±2s, of variance 2/fanIn",
            (fanIn, fanOut, random) =>
                Initializers
                    .CorrectedTruncatedNormal(Math.Sqrt(2.0 / fanIn), 2 / Math.Sqrt(2.0 / fanIn))
                    .Draw(fanIn, fanOut, random)
        ),
        new(
            He,
            (fanIn, fanOut, random) => Normal(Math.Sqrt(2.0 / fanIn), fanIn, fanOut, random),
            (_, layer) => new RandomStream(0).Split(layer)
        ),
    ];

    /// <summary>The check of what each of them promises.</summary>
    internal static IReadOnlyList<LayersCheck> Promises { get; } =
    [.. All.Select(suspect => new LayersCheck(suspect.Promise, Promised(suspect)))];

    private static WeightCheck Promised(Suspect suspect) =>
        suspect.Promise switch
        {
            He => new WeightCheck(He, Initializers.HeNormal, [Distribution.Normal]),
            XavierUniform => new WeightCheck(XavierUniform, Initializers.XavierUniform, [Distribution.Uniform]),
            _ => new WeightCheck(suspect.Promise, Initializers.HeTruncatedNormal, [Distribution.TruncatedNormal]),
        };

    private static Matrix<double> Normal(double deviation, int fanIn, int fanOut, RandomStream random) =>
        Initializers.Normal(deviation).Draw(fanIn, fanOut, random);

    private static Matrix<double> Uniform(double squaredBound, int fanIn, int fanOut, RandomStream random) =>
        Initializers.Uniform(-Math.Sqrt(squaredBound), Math.Sqrt(squaredBound)).Draw(fanIn, fanOut, random);
}
