using System.Runtime.InteropServices;
using InitLab.Numerics;

namespace InitLab.Diagnostics.Checks;

/// <summary>How a second moment changes over a chain of layers, and from where on that is trouble.</summary>
/// <param name="Total">The second moment at the end over that at the start.</param>
/// <param name="Steps">How many layers it takes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Chain(double Total, int Steps)
{
    private const double Far = 100;
    private const double Fatal = 1e6;

    // A random walk of many good layers may go far as well, but by less than this per layer.
    private const double FastPerStep = 1.25;

    /// <summary>The chain of given factors.</summary>
    /// <param name="factors">One per layer.</param>
    internal static Chain Of(IEnumerable<double> factors)
    {
        return factors.Aggregate(new Chain(1, 0), (chain, factor) => new Chain(chain.Total * factor, chain.Steps + 1));
    }

    /// <summary>The factor per layer, the geometric mean.</summary>
    internal double PerStep => Total == 0 ? 0 : Elementary.Exp(Elementary.Log(Total) / Steps);

    internal bool Vanishes => Steps > 0 && Total < 1 / Far && PerStep < 1 / FastPerStep;

    internal bool Explodes => Steps > 0 && Total > Far && double.IsFinite(Total) && PerStep > FastPerStep;

    internal Severity Severity => Total is < 1 / Fatal or > Fatal ? Severity.Error : Severity.Warning;
}
