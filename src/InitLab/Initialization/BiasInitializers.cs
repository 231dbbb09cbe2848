using InitLab.Numerics;

namespace InitLab.Initialization;

/// <summary>The schemes for biases.</summary>
public static class BiasInitializers
{
    /// <summary>Every bias 0, the choice of Glorot and Bengio 2010 and He and others 2015.</summary>
    /// <remarks>It is safe because random weights already make the units differ. Keras and Flax: the default.</remarks>
    public static IBiasInitializer Zeros { get; } = Constant(0);

    /// <summary>Every bias the same value.</summary>
    /// <param name="value">The value; finite.</param>
    public static IBiasInitializer Constant(double value) => new ConstantBiases("Constant", value);

    /// <summary>Independent random biases, such as PyTorch's U(±1/sqrt(fanIn)).</summary>
    /// <param name="scheme">
    /// The law of a bias, such as <c>Initializers.Normal(0.1)</c> or <c>LibraryDefaults.PyTorch.Biases</c>.
    /// </param>
    public static IBiasInitializer Drawn(IndependentWeights scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return new DrawnBiases(scheme);
    }

    /// <summary>The log-odds of a class, so that a logistic output starts at the share that the class has.</summary>
    /// <remarks>
    /// b = −ln((1 − π) / π) (Lin and others 2017, section 4.1). With outputs that start near b the loss is the entropy
    /// of the labels, not ln 2: 0.056 for π = 0.01.
    /// </remarks>
    /// <param name="prior">π, the share of class 1 among the samples; above 0 and below 1.</param>
    public static IBiasInitializer PriorLogOdds(double prior)
    {
        if (prior is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(prior),
                prior,
                "The prior is a share above 0 and below 1: a class that never or always occurs has no log-odds."
            );
        }

        return new ConstantBiases($"PriorLogOdds({prior})", -Elementary.Log((1 - prior) / prior));
    }
}
