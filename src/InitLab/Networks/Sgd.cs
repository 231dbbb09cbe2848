namespace InitLab.Networks;

/// <summary>Gradient descent, with momentum where it is not 0.</summary>
/// <remarks>
/// g = gradient + L2 · w, v ← momentum · v + g, w ← w − learningRate · v, from v = 0 (Polyak 1964). The penalty
/// concerns weights only, not biases and multipliers.
/// </remarks>
/// <param name="LearningRate">The length of a step per unit of gradient; positive.</param>
/// <param name="Momentum">The share of the last step that is taken again, from 0 to below 1.</param>
public sealed record Sgd(double LearningRate, double Momentum = 0) : IBlockRule
{
    /// <summary>The length of a step per unit of gradient.</summary>
    public double LearningRate { get; } = Hyperparameter.Positive(LearningRate, "The learning rate");

    /// <summary>The share of the last step that is taken again.</summary>
    public double Momentum { get; } = Hyperparameter.BelowOne(Momentum, "The momentum");

    /// <summary>λ of the penalty ½ λ Σ w², whose gradient λw is added to the loss's; at least 0.</summary>
    /// <remarks>
    /// For gradient descent this is weight decay: w shrinks by the factor 1 − learningRate · λ per step.
    /// </remarks>
    public double L2
    {
        get;
        init => field = Hyperparameter.NotNegative(value, "The L2 penalty");
    }

    /// <inheritdoc/>
    public IUpdate Start(INetwork network) => BlockwiseUpdate.Start(this, network);

    IBlockUpdate<T> IBlockRule.Start<T>(Parameter<T>[] parameters, int layers) => new SgdUpdate<T>(this, parameters);

    /// <summary>The rule, such as <c>Sgd, learning rate 0.1, momentum 0.9</c>.</summary>
    public override string ToString()
    {
        return $"Sgd, learning rate {LearningRate}"
            + (Momentum > 0 ? $", momentum {Momentum}" : "")
            + (L2 > 0 ? $", L2 {L2}" : "");
    }
}
