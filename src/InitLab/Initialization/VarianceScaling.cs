using InitLab.Numerics;

namespace InitLab.Initialization;

/// <summary>Independent weights of mean 0 whose variance is a constant divided by a fan of the layer.</summary>
/// <remarks>
/// Var w = scale / fan, whatever the distribution. LeCun, Xavier (Glorot) and He are this rule with their own scale and
/// fan. Keras: <c>VarianceScaling</c>; JAX: <c>variance_scaling</c>; PyTorch has only the named schemes.
/// </remarks>
/// <param name="Scale">The variance times the fan; positive.</param>
/// <param name="Mode">The fan.</param>
/// <param name="Distribution">The shape.</param>
public sealed record VarianceScaling(double Scale, FanMode Mode, Distribution Distribution) : IndependentWeights
{
    // The uniform distribution on (−b, b) has the variance b²/3.
    private const double SquaredBoundPerVariance = 3;

    private const double Cutoff = 2;
    private static readonly double LeftByCut = TruncatedNormalLaw.StandardDeviation(Cutoff);

    /// <summary>The variance times the fan.</summary>
    public double Scale { get; } = Require.Positive(Scale, "The scale");

    /// <summary>The fan.</summary>
    public FanMode Mode { get; } =
        Enum.IsDefined(Mode)
            ? Mode
            : throw new ArgumentOutOfRangeException(nameof(Mode), Mode, "Choose one of the modes of FanMode.");

    /// <summary>The shape.</summary>
    public Distribution Distribution { get; } =
        Enum.IsDefined(Distribution)
            ? Distribution
            : throw new ArgumentOutOfRangeException(
                nameof(Distribution),
                Distribution,
                "Choose Distribution.Normal, Uniform or TruncatedNormal."
            );

    /// <summary>The name in the literature, such as <c>HeNormal</c>, else <c>VarianceScaling</c>.</summary>
    public string Name
    {
        get => field ?? KnownName;
        // Only what the numbers do not say is kept, so that schemes of equal numbers and names are equal.
        internal init => field = value == KnownName ? null : value;
    }

    /// <summary>The scheme with every weight multiplied by a gain: Var w = gain² · scale / fan.</summary>
    /// <remarks>PyTorch: the <c>gain</c> of <c>xavier_normal_</c> and <c>xavier_uniform_</c>.</remarks>
    /// <param name="gain">The factor on the standard deviation (not on the variance); positive.</param>
    public VarianceScaling WithGain(double gain)
    {
        Require.Positive(gain, "The gain");
        return gain == 1
            ? this
            : new VarianceScaling(gain * gain * Scale, Mode, Distribution) { Name = $"{Name} with gain {gain:G6}" };
    }

    /// <inheritdoc/>
    public override double StandardDeviation(Fans fans) => Math.Sqrt(Scale / fans.Of(Mode));

    /// <inheritdoc/>
    public override double Bound(Fans fans) =>
        Distribution switch
        {
            Distribution.Uniform => Math.Sqrt(SquaredBoundPerVariance * Scale / fans.Of(Mode)),
            Distribution.TruncatedNormal => Cutoff * ParentStandardDeviation(fans),
            _ => double.PositiveInfinity,
        };

    /// <summary>The name and the law, such as <c>HeNormal: N(0, 2/fanIn)</c>.</summary>
    public override string ToString() =>
        Distribution switch
        {
            Distribution.Uniform => $"{Name}: U(-b, b), b = sqrt({Ratio(SquaredBoundPerVariance * Scale)})",
            Distribution.TruncatedNormal =>
                $"{Name}: N(0, s²) cut at ±{Cutoff}s, s = sqrt({Ratio(Scale)})/{LeftByCut:G6}",
            _ => $"{Name}: N(0, {Ratio(Scale)})",
        };

    /// <inheritdoc/>
    public override void Fill(Span<double> weights, Fans fans, RandomStream random)
    {
        switch (Distribution)
        {
            case Distribution.Uniform:
                random.FillUniform(weights, -Bound(fans), Bound(fans));
                break;
            case Distribution.TruncatedNormal:
                new TruncatedNormalLaw(ParentStandardDeviation(fans), Cutoff).Fill(weights, random);
                break;
            default:
                random.FillNormal(weights, StandardDeviation(fans));
                break;
        }
    }

    private string KnownName =>
        (Scale, Mode) switch
        {
            (1, FanMode.In) => $"LeCun{Distribution}",
            (1, FanMode.Average) => $"Xavier{Distribution}",
            (2, FanMode.In) => $"He{Distribution}",
            _ => nameof(VarianceScaling),
        };

    // Widened so that the cut brings the variance down to scale / fan.
    private double ParentStandardDeviation(Fans fans) => StandardDeviation(fans) / LeftByCut;

    private string Ratio(double numerator) =>
        Mode switch
        {
            FanMode.In => $"{numerator:G6}/fanIn",
            FanMode.Out => $"{numerator:G6}/fanOut",
            FanMode.Average => $"{2 * numerator:G6}/(fanIn + fanOut)",
            _ => $"{numerator:G6}/sqrt(fanIn · fanOut)",
        };
}
