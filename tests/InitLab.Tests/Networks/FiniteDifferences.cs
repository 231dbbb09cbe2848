using InitLab.Datasets;
using InitLab.Networks;

namespace InitLab.Tests.Networks;

/// <summary>The slopes of a network's mean loss, by moving each learned number a little.</summary>
internal static class FiniteDifferences
{
    private const double H = 1e-5;

    /// <summary>
    /// The largest difference between a gradient and the slope, over every number that the network learns.
    /// </summary>
    internal static double LargestError(INetwork network, LabelledData data, ILoss loss)
    {
        var gradients = Gradients.Of(network, data, loss);
        var parameters = Parameter.Of(network);
        var largest = 0.0;
        for (var p = 0; p < parameters.Length; p++)
        {
            var values = parameters[p].Values;
            for (var i = 0; i < values.Length; i++)
            {
                var slope = Slope(values, i, () => BatchLoss.Of(network, data, loss));
                largest = Math.Max(largest, Math.Abs(slope - gradients.Blocks[p][i]));
            }
        }

        return largest;
    }

    private static double Slope(double[] values, int i, Func<double> loss)
    {
        var at = values[i];
        values[i] = at + H;
        var above = loss();
        values[i] = at - H;
        var below = loss();
        values[i] = at;
        return (above - below) / (2 * H);
    }
}
