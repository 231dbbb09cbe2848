namespace InitLab.Networks;

/// <summary>Gradient descent, with momentum where it is not 0.</summary>
/// <remarks>v ← momentum · v + gradient, w ← w − learningRate · v, from v = 0 (Polyak 1964).</remarks>
/// <param name="LearningRate">The length of a step per unit of gradient; positive.</param>
/// <param name="Momentum">The share of the last step that is taken again, from 0 to below 1.</param>
public sealed record Sgd(double LearningRate, double Momentum = 0) : IOptimizer
{
    /// <summary>The length of a step per unit of gradient.</summary>
    public double LearningRate { get; } =
        double.IsFinite(LearningRate) && LearningRate > 0
            ? LearningRate
            : throw new ArgumentOutOfRangeException(
                nameof(LearningRate),
                LearningRate,
                "The learning rate is a positive number."
            );

    /// <summary>The share of the last step that is taken again.</summary>
    public double Momentum { get; } =
        Momentum is >= 0 and < 1
            ? Momentum
            : throw new ArgumentOutOfRangeException(nameof(Momentum), Momentum, "The momentum is from 0 to below 1.");

    /// <inheritdoc/>
    public IUpdate Start(Mlp network) => new Update(this, network);

    /// <summary>The rule, such as <c>Sgd, learning rate 0.1, momentum 0.9</c>.</summary>
    public override string ToString()
    {
        return $"Sgd, learning rate {LearningRate}" + (Momentum > 0 ? $", momentum {Momentum}" : "");
    }

    private sealed class Update(Sgd rule, Mlp network) : IUpdate
    {
        private readonly double[][] _weightVelocities =
        [
            .. network.Layers.Select(layer => new double[layer.FanIn * layer.FanOut]),
        ];
        private readonly double[][] _biasVelocities = [.. network.Layers.Select(layer => new double[layer.FanOut])];

        public void Step(Gradients gradients)
        {
            for (var l = 0; l < network.Layers.Count; l++)
            {
                var layer = network.Layers[l];
                var weightGradients = gradients.Weights[l].AsColumnMajorArray();
                Descend(layer.Weights.AsColumnMajorArray(), weightGradients, _weightVelocities[l]);
                Descend(layer.Biases.AsArray(), gradients.Biases[l].AsArray(), _biasVelocities[l]);
            }
        }

        private void Descend(Span<double> parameters, ReadOnlySpan<double> gradient, Span<double> velocity)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                velocity[i] = (rule.Momentum * velocity[i]) + gradient[i];
                parameters[i] -= rule.LearningRate * velocity[i];
            }
        }
    }
}
