using InitLab.Networks;

namespace InitLab.Theory;

/// <summary>Which way gradients go in a deep random network.</summary>
public enum Phase
{
    /// <summary>χ₁ &lt; 1: gradients vanish, and all inputs come out alike.</summary>
    Ordered,

    /// <summary>χ₁ = 1: signals and gradients neither vanish nor explode exponentially.</summary>
    Critical,

    /// <summary>χ₁ > 1: gradients explode, and nearby inputs are driven apart.</summary>
    Chaotic,
}

/// <summary>What the theory of wide random networks says of one setting.</summary>
/// <remarks>
/// Poole, Lahiri, Raghu, Sohl-Dickstein and Ganguli 2016; Schoenholz, Gilmer, Ganguli and Sohl-Dickstein 2017.
/// </remarks>
public sealed class MeanField
{
    private const double CriticalTolerance = 1e-9;

    /// <summary>Computes the fixed points and depth scales of a setting.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="weightVariance">σ_w², the variance of a weight times fanIn: 1 for LeCun, 2 for He.</param>
    /// <param name="biasVariance">σ_b², the variance of a bias.</param>
    public MeanField(Activation activation, double weightVariance, double biasVariance)
    {
        Lengths = new LengthMap(activation, weightVariance, biasVariance);
        Limit = Lengths.Limit();
        Susceptibility = Lengths.Susceptibility(Limit.Length);
        Depths = double.IsFinite(Limit.Length) ? DepthScales.At(Lengths, Limit) : null;
    }

    /// <summary>The length map of the setting.</summary>
    public LengthMap Lengths { get; }

    /// <summary>Where the length goes from q = 1.</summary>
    public LengthLimit Limit { get; }

    /// <summary>χ₁ at the limit of the length: the factor of the mean square gradient per layer.</summary>
    public double Susceptibility { get; }

    /// <summary>The side of the critical line, by χ₁.</summary>
    public Phase Phase =>
        Susceptibility < 1 - CriticalTolerance ? Phase.Ordered
        : Susceptibility > 1 + CriticalTolerance ? Phase.Chaotic
        : Phase.Critical;

    /// <summary>How deep signals reach; null where the length grows for ever, so that they settle nowhere.</summary>
    public DepthScales? Depths { get; }

    /// <summary>
    /// Such as <c>tanh, σ_w² = 1.7, σ_b² = 0.05. The length settles at q* = 0.533076. χ₁ = 0.986741 (ordered). …</c>
    /// </summary>
    public override string ToString() =>
        $"{Lengths}. {Limit} χ₁ = {Susceptibility:G6} ({Phase.ToString().ToLowerInvariant()}). {Depths}".TrimEnd();
}
