using InitLab.Datasets;
using InitLab.Networks;

namespace InitLab.Diagnostics;

/// <summary>Compares backpropagation with central differences of the loss, parameter by parameter.</summary>
/// <remarks>
/// (L(w + h) − L(w − h))/2h has an error of order h²; h = 2⁻¹⁷ balances it against the rounding of the loss. Where the
/// two disagree, h is made 16 and 256 times smaller and the best agreement counts: a kink of ReLU between w − h and
/// w + h is left behind that way, a wrong derivative is not. At a kink itself (a pre-activation of exactly 0)
/// differences give the mean of both slopes, and the check fails: use random weights.
/// </remarks>
public static class GradientCheck
{
    // 2⁻¹⁷ and two finer steps; powers of 2 add to a weight with little rounding.
    private static readonly double[] Steps = [1.0 / (1 << 17), 1.0 / (1 << 21), 1.0 / (1 << 25)];

    // How far the sums of a loss can be off by rounding, relative to it.
    private const double RoundingOfLoss = 16 * 2.220446049250313e-16;

    /// <summary>Checks every weight and bias of a network.</summary>
    /// <param name="network">
    /// The network; it stays as it is. It takes six passes per parameter at worst: keep it small.
    /// </param>
    /// <param name="data">A few samples with labels.</param>
    /// <param name="loss">The loss of one sample.</param>
    /// <exception cref="ArgumentException">The loss is not finite, so that it has no differences.</exception>
    public static GradientCheckResult Run(Mlp network, LabelledData data, ILoss loss)
    {
        var value = network.Loss(data, loss);
        if (!double.IsFinite(value))
        {
            throw new ArgumentException(
                $"The loss is {value}: see InitReport for the layer where that begins.",
                nameof(network)
            );
        }

        var gradients = Gradients.Of(network, data, loss);
        var copy = network.Copy();
        var resolution = RoundingOfLoss * Math.Max(Math.Abs(value), 1e-3) / Steps[0];
        var results = copy
            .Layers.SelectMany((layer, l) => Parameters(layer, l, gradients))
            .Select(parameter => (Result: Check(parameter, () => copy.Loss(data, loss), resolution), parameter))
            .ToList();
        return new GradientCheckResult(
            results
                .MaxBy(r => double.IsNaN(r.Result.Difference) ? double.PositiveInfinity : r.Result.Difference)
                .Result,
            results.Count,
            results.Count(r => r.parameter.Gradient != 0 && Math.Abs(r.parameter.Gradient) < resolution)
        );
    }

    private static IEnumerable<Parameter> Parameters(Dense layer, int l, Gradients gradients)
    {
        var weights = gradients.Weights[l];
        var scale = GradientStatistics.Of(weights).RootMeanSquare;
        foreach (var (i, j, gradient) in weights.EnumerateIndexed())
        {
            yield return new Parameter($"layer {l}, weight [{i}, {j}]", gradient, scale, layer.Weights[i, j])
            {
                Set = value => layer.Weights[i, j] = value,
            };
        }

        foreach (var (j, gradient) in gradients.Biases[l].EnumerateIndexed())
        {
            yield return new Parameter($"layer {l}, bias [{j}]", gradient, scale, layer.Biases[j])
            {
                Set = value => layer.Biases[j] = value,
            };
        }
    }

    private static CheckedDerivative Check(Parameter parameter, Func<double> loss, double resolution)
    {
        CheckedDerivative? best = null;
        foreach (var step in Steps)
        {
            var slope = Slope(parameter, loss, step);
            var distance = Math.Abs(slope - parameter.Gradient);
            var size = Math.Max(Math.Max(Math.Abs(slope), Math.Abs(parameter.Gradient)), parameter.Scale);
            var difference = distance <= resolution ? 0 : distance / size;
            if (best is not { } other || difference < other.Difference || double.IsNaN(other.Difference))
            {
                best = new CheckedDerivative(parameter.Name, parameter.Gradient, slope, difference);
            }

            if (best.Value.Difference <= GradientCheckResult.Tolerance)
            {
                break;
            }
        }

        return best!.Value;
    }

    private static double Slope(Parameter parameter, Func<double> loss, double relativeStep)
    {
        var step = relativeStep * Math.Max(1, Math.Abs(parameter.Value));
        var (above, below) = (parameter.Value + step, parameter.Value - step);
        parameter.Set(above);
        var lossAbove = loss();
        parameter.Set(below);
        var lossBelow = loss();
        parameter.Set(parameter.Value);
        return (lossAbove - lossBelow) / (above - below);
    }

    private sealed record Parameter(string Name, double Gradient, double Scale, double Value)
    {
        internal required Action<double> Set { get; init; }
    }
}
