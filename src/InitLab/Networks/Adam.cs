namespace InitLab.Networks;

/// <summary>Adaptive moments: every number takes steps of its own length, whatever the scale of its gradient.</summary>
/// <remarks>
/// Kingma and Ba 2015, algorithm 1. From m = v = 0, at step t = 1, 2, …: g = gradient + L2 · w,
/// m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², and
/// w ← w − learningRate · (m / (1 − β₁ᵗ)) / (sqrt(v / (1 − β₂ᵗ)) + ε). The divisions by 1 − βᵗ correct the bias of
/// moments that started at 0.
/// </remarks>
/// <param name="LearningRate">About the length of a step of each number; positive. PyTorch and Keras: 0.001.</param>
/// <param name="Beta1">The memory of the mean of gradients, from 0 to below 1.</param>
/// <param name="Beta2">The memory of the mean of their squares, from 0 to below 1.</param>
/// <param name="Epsilon">Keeps the step finite where the gradients are 0; positive.</param>
public sealed record Adam(double LearningRate, double Beta1 = 0.9, double Beta2 = 0.999, double Epsilon = 1e-8)
    : IBlockRule
{
    /// <summary>About the length of a step of each number.</summary>
    public double LearningRate { get; } = Hyperparameter.Positive(LearningRate, "The learning rate");

    /// <summary>The memory of the mean of gradients.</summary>
    public double Beta1 { get; } = Hyperparameter.BelowOne(Beta1, "Beta1");

    /// <summary>The memory of the mean of squared gradients.</summary>
    public double Beta2 { get; } = Hyperparameter.BelowOne(Beta2, "Beta2");

    /// <summary>Keeps the step finite where the gradients are 0.</summary>
    public double Epsilon { get; } = Hyperparameter.Positive(Epsilon, "Epsilon");

    /// <summary>λ of the penalty ½ λ Σ w², whose gradient λw enters the moments; weights only; at least 0.</summary>
    /// <remarks>
    /// Not weight decay: the division by sqrt(v) undoes most of its scale. For that, see <see cref="AdamW"/>.
    /// </remarks>
    public double L2
    {
        get;
        init => field = Hyperparameter.NotNegative(value, "The L2 penalty");
    }

    /// <summary>The factor on the learning rate of each layer's weights, as in muP; null for 1 everywhere.</summary>
    /// <remarks>Biases and multipliers keep the plain learning rate.</remarks>
    public IReadOnlyList<double>? WeightRates
    {
        get;
        init =>
            field = value is null
                ? null
                : [.. value.Select(rate => Hyperparameter.Positive(rate, "A weight rate", nameof(value)))];
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is not one weight rate per layer.</exception>
    public IUpdate Start(INetwork network) => BlockwiseUpdate.Start(this, network);

    IBlockUpdate<T> IBlockRule.Start<T>(Parameter<T>[] parameters, int layers) =>
        new AdamUpdate<T>(this, 0, parameters, layers);

    /// <summary>The rule, such as <c>Adam, learning rate 0.001</c>.</summary>
    public override string ToString() => $"Adam, {Described}";

    /// <summary>The numbers that are not those of the paper.</summary>
    internal string Described =>
        $"learning rate {LearningRate}"
        + (Beta1 == 0.9 && Beta2 == 0.999 ? "" : $", betas {Beta1} and {Beta2}")
        + (Epsilon == 1e-8 ? "" : $", epsilon {Epsilon}")
        + (L2 > 0 ? $", L2 {L2}" : "")
        + (
            WeightRates is null
                ? ""
                : $", weights of each layer × {string.Join(", ", WeightRates.Select(r => $"{r:G6}"))}"
        );
}
