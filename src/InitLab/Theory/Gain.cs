using InitLab.Networks;

namespace InitLab.Theory;

/// <summary>
/// By how much an activation wants weights larger than 1/√fanIn: what PyTorch takes, and what keeps signals exactly.
/// </summary>
/// <param name="Activation">φ.</param>
/// <param name="Forward">
/// 1/√E φ(z)²: with weights of standard deviation Forward/√fanIn, pre-activations keep the mean square 1.
/// </param>
/// <param name="Backward">
/// 1/√E φ′(z)²: with Backward/√fanOut, gradients keep theirs where the pre-activations have variance 1.
/// </param>
/// <param name="PyTorch">What <c>torch.nn.init.calculate_gain</c> gives; null where it knows no such function.</param>
/// <remarks>
/// z is standard normal. Forward and backward agree for the rectifiers only. PyTorch's 5/3 for tanh keeps neither:
/// the exact gains are 1.5925 and 1.4674; its ¾ for SELU and 1 for the sigmoid are likewise choices, not solutions.
/// </remarks>
public sealed record Gain(Activation Activation, double Forward, double Backward, double? PyTorch)
{
    /// <summary>The gains of every activation of the catalogue.</summary>
    public static IReadOnlyList<Gain> Table { get; } = [.. Activation.All.Select(Of)];

    /// <summary>The gains of an activation.</summary>
    /// <param name="activation">φ.</param>
    public static Gain Of(Activation activation)
    {
        ArgumentNullException.ThrowIfNull(activation);
        var unit = new LengthMap(activation, 1, 0);
        return new Gain(
            activation,
            1 / Math.Sqrt(unit.Next(1)),
            1 / Math.Sqrt(unit.Susceptibility(1)),
            PyTorchGain(activation)
        );
    }

    /// <summary>Such as <c>tanh: forward 1.59254, backward 1.46741, PyTorch 1.66667</c>.</summary>
    public override string ToString() =>
        $"{Activation}: forward {Forward:G6}, backward {Backward:G6}, PyTorch "
        + (PyTorch is { } gain ? $"{gain:G6}" : "has none");

    private static double? PyTorchGain(Activation activation)
    {
        if (activation.Name.StartsWith(Activation.LeakyName, StringComparison.Ordinal))
        {
            var slope = activation.Derivative(-1);
            return Math.Sqrt(2 / (1 + (slope * slope)));
        }

        return activation == Activation.Identity || activation == Activation.Sigmoid ? 1
            : activation == Activation.Tanh ? 5.0 / 3
            : activation == Activation.ReLU ? Math.Sqrt(2)
            : activation == Activation.SELU ? 0.75
            : null;
    }
}
