using System.Runtime.InteropServices;

namespace InitLab.Theory;

/// <summary>The law of two jointly normal variables of mean 0: a pre-activation, for two inputs of a network.</summary>
/// <param name="FirstVariance">q₁₁ = E u₁², at least 0.</param>
/// <param name="SecondVariance">q₂₂ = E u₂², at least 0.</param>
/// <param name="Correlation">c = E u₁u₂/√(q₁₁q₂₂), from −1 to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GaussianPair(double FirstVariance, double SecondVariance, double Correlation)
{
    /// <summary>q₁₁, at least 0.</summary>
    public double FirstVariance { get; } = Require.Length(FirstVariance, nameof(FirstVariance));

    /// <summary>q₂₂, at least 0.</summary>
    public double SecondVariance { get; } = Require.Length(SecondVariance, nameof(SecondVariance));

    /// <summary>c, from −1 to 1.</summary>
    public double Correlation { get; } = Require.Correlation(Correlation, nameof(Correlation));

    /// <summary>q₁₂ = c √(q₁₁q₂₂).</summary>
    public double Covariance => Correlation * Math.Sqrt(FirstVariance) * Math.Sqrt(SecondVariance);

    /// <summary>The law, such as <c>variances 1 and 1, correlation 0.5</c>.</summary>
    public override string ToString() =>
        $"variances {FirstVariance:G6} and {SecondVariance:G6}, correlation {Correlation:G6}";
}
