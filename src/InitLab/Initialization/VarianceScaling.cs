using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>Independent weights of mean 0 whose variance is a constant divided by a fan of the layer.</summary>
/// <remarks>Var w = scale / fan. LeCun, Xavier (Glorot) and He are this rule with their own scale and fan.</remarks>
/// <param name="Scale">The variance times the fan; positive.</param>
/// <param name="Mode">The fan.</param>
/// <param name="Distribution">The shape.</param>
public sealed record VarianceScaling(double Scale, FanMode Mode, Distribution Distribution) : IInitializer
{
    // The uniform distribution on (−b, b) has the variance b²/3.
    private const double SquaredBoundPerVariance = 3;

    /// <summary>The variance times the fan.</summary>
    public double Scale { get; } =
        double.IsFinite(Scale) && Scale > 0
            ? Scale
            : throw new ArgumentOutOfRangeException(
                nameof(Scale),
                Scale,
                "The scale is a positive number: for weights that are all zero, use Initializers.Zeros."
            );

    /// <summary>The exact standard deviation of a weight in a layer of this shape.</summary>
    /// <param name="fans">The shape.</param>
    public double StandardDeviation(Fans fans) => Math.Sqrt(Scale / fans.Of(Mode));

    /// <summary>The largest magnitude that a weight can have in a layer of this shape; +∞ for the normal.</summary>
    /// <param name="fans">The shape.</param>
    public double Bound(Fans fans) =>
        Distribution == Distribution.Uniform
            ? Math.Sqrt(SquaredBoundPerVariance * Scale / fans.Of(Mode))
            : double.PositiveInfinity;

    /// <inheritdoc/>
    public Matrix<double> Draw(int fanIn, int fanOut, RandomStream random)
    {
        var fans = Fans.Dense(fanIn, fanOut);
        if (Distribution == Distribution.Uniform)
        {
            var bound = Bound(fans);
            return Weights.Fill(fans, () => random.NextUniform(-bound, bound));
        }

        var standardDeviation = StandardDeviation(fans);
        return Weights.Fill(fans, () => standardDeviation * random.NextNormal());
    }

    /// <summary>The name and the law, such as <c>HeNormal: N(0, 2/fanIn)</c>.</summary>
    public override string ToString()
    {
        return Distribution == Distribution.Uniform
            ? $"{Name}: U(-b, b), b = sqrt({Ratio(SquaredBoundPerVariance * Scale)})"
            : $"{Name}: N(0, {Ratio(Scale)})";
    }

    private string Name =>
        (Scale, Mode) switch
        {
            (1, FanMode.In) => $"LeCun{Distribution}",
            (1, FanMode.Average) => $"Xavier{Distribution}",
            (2, FanMode.In) => $"He{Distribution}",
            _ => nameof(VarianceScaling),
        };

    private string Ratio(double numerator) =>
        Mode switch
        {
            FanMode.In => $"{numerator}/fanIn",
            FanMode.Out => $"{numerator}/fanOut",
            _ => $"{2 * numerator}/(fanIn + fanOut)",
        };
}
