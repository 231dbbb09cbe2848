using System.Runtime.InteropServices;

namespace InitLab.Diagnostics;

/// <summary>One derivative, from backpropagation and from differences.</summary>
/// <param name="Parameter">Which, such as <c>layer 1, weight [3, 0]</c> or <c>layer 1, bias [3]</c>.</param>
/// <param name="Backpropagated">What backpropagation says.</param>
/// <param name="Differenced">What central differences of the loss say.</param>
/// <param name="Difference">Their distance, relative to the larger of the two and the layer's root mean square.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CheckedDerivative(
    string Parameter,
    double Backpropagated,
    double Differenced,
    double Difference
)
{
    /// <summary>The comparison.</summary>
    public override string ToString()
    {
        return $"{Parameter}: backpropagation {Backpropagated:G6}, differences {Differenced:G6}"
            + $" ({Difference:G2} apart)";
    }
}

/// <summary>How well backpropagation agrees with differences of the loss.</summary>
/// <param name="Worst">The derivative on which they agree least.</param>
/// <param name="Checked">How many derivatives were compared.</param>
/// <param name="Unresolved">How many of them are so small that rounding of the loss hides them.</param>
public sealed record GradientCheckResult(CheckedDerivative Worst, int Checked, int Unresolved)
{
    /// <summary>The largest relative difference that rounding explains.</summary>
    public const double Tolerance = 1e-5;

    /// <summary>Whether all derivatives agree within <see cref="Tolerance"/>.</summary>
    public bool Passed => Worst.Difference <= Tolerance;

    /// <summary>The result, such as <c>passed: 2410 derivatives, 0 unresolved; worst …</c>.</summary>
    public override string ToString()
    {
        return $"{(Passed ? "passed" : "failed")}: {Checked} derivatives, {Unresolved} unresolved; worst {Worst}";
    }
}
