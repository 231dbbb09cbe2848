using System.Runtime.InteropServices;
using InitLab.Numerics;

namespace InitLab.Theory;

/// <summary>
/// The probability that a ReLU network is born dead: that its output is 0, or constant, before any training.
/// </summary>
/// <remarks>
/// For weights of any symmetric continuous distribution and biases 0, a unit that gets a signal is off with
/// probability ½. A layer of n units that are all off ends the signal (Lu, Shin, Su and Karniadakis 2020, "Dying ReLU
/// and initialization").
/// </remarks>
public static class BornDead
{
    /// <summary>
    /// The probability that some hidden layer is all off for one given input other than 0: 1 − ∏(1 − 2⁻ⁿ).
    /// </summary>
    /// <param name="widths">The widths of the hidden layers, at least 1 each.</param>
    public static double ForOneInput(params IReadOnlyList<int> widths)
    {
        return -Elementary.ExpMinusOne(widths.Sum(LogOfAlive));
    }

    /// <summary>
    /// Bounds of the probability that the network is dead for all inputs, where the input is one number.
    /// </summary>
    /// <remarks>
    /// Without biases the inputs x > 0 all share one fate, and so do those below 0. The first layer cannot stop both,
    /// which gives the upper bound 1 − (1 − 2⁻ⁿ)^(L−1) with L hidden layers. With a = 1 − 2⁻ⁿ and b = 1 − 2¹⁻ⁿ − (n −
    /// 1)4⁻ⁿ the lower bound is 1 − a^(L−1) + (1 − 2¹⁻ⁿ)a/(1 + (n − 1)2⁻ⁿ) · (b^(L−1) − a^(L−1)), exact for L ≤ 2 (Lu
    /// et al. 2020).
    /// </remarks>
    /// <param name="width">n, the width of every hidden layer, at least 1.</param>
    /// <param name="hiddenLayers">L, at least 1.</param>
    public static ProbabilityBounds ForAllInputs(int width, int hiddenLayers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(hiddenLayers, 1);
        var later = hiddenLayers - 1;
        var half = Elementary.Pow(2, -width);
        var upper = -Elementary.ExpMinusOne(later * LogOfAlive(width));
        var alive = 1 - half;
        var both = Elementary.Pow(1 - (2 * half) - ((width - 1) * half * half), later);
        var share = (1 - (2 * half)) * alive / (1 + ((width - 1) * half));
        return new ProbabilityBounds(upper + (share * (both - Elementary.Pow(alive, later))), upper);
    }

    private static double LogOfAlive(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        return Elementary.LogOnePlus(-Elementary.Pow(2, -width));
    }
}

/// <summary>What a probability is at least and at most.</summary>
/// <param name="Lower">At least this.</param>
/// <param name="Upper">At most this.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ProbabilityBounds(double Lower, double Upper)
{
    /// <summary>Such as <c>0.5684 to 0.6993</c>.</summary>
    public override string ToString() => $"{Lower:G4} to {Upper:G4}";
}
