namespace InitLab.Networks;

/// <summary>Adam with decoupled weight decay: the weights shrink beside the adaptive step, not through it.</summary>
/// <remarks>
/// Loshchilov and Hutter 2019, algorithm 2, with the decay multiplied by the learning rate as PyTorch and Keras do:
/// w ← w − learningRate · (Adam's step + weightDecay · w). Weights only, not biases and multipliers.
/// </remarks>
/// <param name="Adam">The adaptive step, with no penalty of its own.</param>
/// <param name="WeightDecay">The share of a weight that goes per step and unit of learning rate; at least 0.</param>
public sealed record AdamW(Adam Adam, double WeightDecay) : IBlockRule
{
    /// <summary>The rule with Adam's usual β₁, β₂ and ε.</summary>
    /// <param name="learningRate">About the length of a step of each number; positive.</param>
    /// <param name="weightDecay">
    /// The share of a weight that goes per step and unit of learning rate; at least 0.
    /// </param>
    public AdamW(double learningRate, double weightDecay)
        : this(new Adam(learningRate), weightDecay) { }

    /// <summary>The adaptive step.</summary>
    public Adam Adam { get; } =
        Adam.L2 == 0
            ? Adam
            : throw new ArgumentException("AdamW shrinks the weights itself: leave Adam's L2 at 0.", nameof(Adam));

    /// <summary>The share of a weight that goes per step and unit of learning rate.</summary>
    public double WeightDecay { get; } = Hyperparameter.NotNegative(WeightDecay, "The weight decay");

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is not one weight rate per layer.</exception>
    public IUpdate Start(INetwork network) => BlockwiseUpdate.Start(this, network);

    IBlockUpdate<T> IBlockRule.Start<T>(Parameter<T>[] parameters, int layers) =>
        new AdamUpdate<T>(Adam, WeightDecay, parameters, layers);

    /// <summary>The rule, such as <c>AdamW, learning rate 0.001, weight decay 0.01</c>.</summary>
    public override string ToString() => $"AdamW, {Adam.Described}, weight decay {WeightDecay}";
}
