using InitLab.Numerics;

namespace InitLab.Initialization;

/// <summary>Normal weights of one spread, with every draw beyond a cutoff thrown back.</summary>
/// <remarks>
/// The parent N(0, σ²) is cut at ±cσ, and the cut takes variance away: what remains has the standard deviation
/// σ · sqrt(1 − 2cφ(c)/(2Φ(c) − 1)), which is 0.8796256610342398 σ at c = 2. <see cref="Initializers.TruncatedNormal"/>
/// takes σ as it is, <see cref="Initializers.CorrectedTruncatedNormal"/> widens it so that the deviation asked for
/// remains.
/// </remarks>
/// <param name="ParentStandardDeviation">σ, the standard deviation before the cut; positive.</param>
/// <param name="Cutoff">c, in standard deviations of the parent; positive.</param>
public sealed record TruncatedNormalWeights(double ParentStandardDeviation, double Cutoff) : IndependentWeights
{
    /// <summary>The standard deviation before the cut.</summary>
    public double ParentStandardDeviation { get; } =
        Require.Positive(ParentStandardDeviation, "The standard deviation before the cut");

    /// <summary>Where the parent is cut, in its standard deviations.</summary>
    public double Cutoff { get; } = Require.Positive(Cutoff, "The cutoff");

    /// <summary>What a cut leaves of a standard deviation: 0.8796256610342398 at a cutoff of 2.</summary>
    /// <param name="cutoff">In standard deviations of the parent; positive.</param>
    public static double Remaining(double cutoff)
    {
        return TruncatedNormalLaw.StandardDeviation(Require.Positive(cutoff, "The cutoff"));
    }

    /// <inheritdoc/>
    public override double StandardDeviation(Fans fans) => ParentStandardDeviation * Remaining(Cutoff);

    /// <inheritdoc/>
    public override double Bound(Fans fans) => ParentStandardDeviation * Cutoff;

    /// <summary>The law: <c>TruncatedNormal: N(0, 0.02²) cut at ±2 sd, which leaves sd 0.0175925</c>.</summary>
    public override string ToString()
    {
        var left = ParentStandardDeviation * Remaining(Cutoff);
        return $"TruncatedNormal: N(0, {ParentStandardDeviation:G6}²) cut at ±{Cutoff:G6} sd,"
            + $" which leaves sd {left:G6}";
    }

    /// <inheritdoc/>
    public override void Fill(Span<double> weights, Fans fans, RandomStream random)
    {
        new TruncatedNormalLaw(ParentStandardDeviation, Cutoff).Fill(weights, random);
    }
}
