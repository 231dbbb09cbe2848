using InitLab.Networks;

namespace InitLab.Diagnostics.Checks;

/// <summary>The schemes by the weight variance times fanIn that they give.</summary>
internal static class Scheme
{
    private const double HalfAPercent = 0.005;

    /// <summary>The scheme for weights around a nonlinearity.</summary>
    /// <param name="activation">φ.</param>
    internal static string NameFor(Activation activation)
    {
        return SignalLaw.Scales(activation) is { } scales ? Name(scales.Best) : "XavierNormal";
    }

    /// <summary>The scheme that gives a scale.</summary>
    /// <param name="scale">The weight variance times fanIn.</param>
    internal static string Name(double scale) =>
        scale switch
        {
            1 => "LeCunNormal or XavierNormal (variance 1/fanIn on square layers)",
            2 => "HeNormal (variance 2/fanIn)",
            _ => $"new VarianceScaling({scale:G4}, FanMode.In, Distribution.Normal)",
        };

    /// <summary>Whose scale it is, as an aside in a sentence; empty where it is nobody's.</summary>
    /// <param name="scale">The weight variance times fanIn.</param>
    /// <param name="noise">How far sampling can be off, as a factor above 1.</param>
    internal static string Likeness(double scale, double noise)
    {
        var slack = noise + HalfAPercent;
        return IsNear(1, scale, slack) ? ", as LeCun's and Xavier's schemes have it"
            : IsNear(2, scale, slack) ? ", as He's scheme has it"
            : IsNear(1.0 / 3, scale, slack) ? ", as PyTorch's default for linear layers has it"
            : "";
    }

    /// <summary>Whether two positive numbers differ by less than a factor.</summary>
    internal static bool IsNear(double a, double b, double factor) => a < b * factor && b < a * factor;
}
