using InitLab.Networks;

namespace InitLab.Theory;

/// <summary>How the length of a signal, the mean square q of its pre-activations, goes from layer to layer.</summary>
/// <remarks>
/// q ↦ V(q) = σ_w² ∫ Dz φ(√q z)² + σ_b² for weights of variance σ_w²/fanIn and biases of variance σ_b² in wide layers
/// (Poole, Lahiri, Raghu, Sohl-Dickstein and Ganguli 2016, equation 3).
/// </remarks>
/// <param name="Activation">φ.</param>
/// <param name="WeightVariance">σ_w², the variance of a weight times fanIn: 1 for LeCun, 2 for He.</param>
/// <param name="BiasVariance">σ_b², the variance of a bias.</param>
public sealed record LengthMap(Activation Activation, double WeightVariance, double BiasVariance)
{
    /// <summary>φ.</summary>
    public Activation Activation { get; } = Activation ?? throw new ArgumentNullException(nameof(Activation));

    /// <summary>σ_w², finite and at least 0.</summary>
    public double WeightVariance { get; } = Require.Variance(WeightVariance, nameof(WeightVariance));

    /// <summary>σ_b², finite and at least 0.</summary>
    public double BiasVariance { get; } = Require.Variance(BiasVariance, nameof(BiasVariance));

    /// <summary>V(q), the length one layer on.</summary>
    /// <param name="length">q, at least 0.</param>
    public double Next(double length) => (WeightVariance * SecondMoment(length)) + BiasVariance;

    /// <summary>V′(q): how a small change of the length goes on to the next layer.</summary>
    /// <remarks>
    /// V′(q) = σ_w² E[φ(u) φ′(u) u]/q with u = √q z. By partial integration this is χ₁ + σ_w² E[φ(u) φ″(u)]
    /// (Schoenholz, Gilmer, Ganguli and Sohl-Dickstein 2017, section 3), without the second derivative that a kink
    /// does not have.
    /// </remarks>
    /// <param name="length">q, positive and finite.</param>
    public double Slope(double length)
    {
        if (!(length > 0 && double.IsFinite(length)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(length),
                length,
                "The slope of the length map is taken at a positive, finite length."
            );
        }

        var integral = GaussianIntegral.Expectation(
            u => Activation.Value(u) * Activation.Derivative(u) * u,
            length,
            Activation.Kinks
        );
        return WeightVariance * integral / length;
    }

    /// <summary>χ₁: the factor by which a layer multiplies the mean square of a gradient on its way back.</summary>
    /// <remarks>
    /// χ₁ = σ_w² ∫ Dz φ′(√q z)² (Poole et al. 2016, equation 6); also the factor for the distance of two inputs that
    /// lie close together. Gradients vanish below 1 and explode above it (Schoenholz et al. 2017, section 4).
    /// </remarks>
    /// <param name="length">q, at least 0; at 0 the limit from above.</param>
    public double Susceptibility(double length)
    {
        // At 0 a kink is seen from both sides only by a length that is not quite 0.
        const double justAbove0 = 1e-40;
        var q = Math.Max(Require.Length(length, nameof(length)), justAbove0);
        return WeightVariance
            * GaussianIntegral.Expectation(u => Square(Activation.Derivative(u)), q, Activation.Kinks);
    }

    /// <summary>The lengths of consecutive layers.</summary>
    /// <param name="first">q of the first layer: for inputs x it is σ_w² |x|²/features + σ_b².</param>
    /// <param name="layers">How many layers, at least 1.</param>
    /// <returns>One length per layer, the first as given.</returns>
    public IReadOnlyList<double> Trajectory(double first, int layers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(layers, 1);
        var lengths = new double[layers];
        lengths[0] = Require.Length(first, nameof(first));
        for (var l = 1; l < layers; l++)
        {
            lengths[l] = Next(lengths[l - 1]);
        }

        return lengths;
    }

    /// <summary>Where the length goes in ever deeper networks.</summary>
    /// <param name="first">The length to start from, positive and finite.</param>
    public LengthLimit Limit(double first = 1) => new LengthLimitSearch(this).From(first);

    /// <summary>The setting, such as <c>tanh, σ_w² = 1.7, σ_b² = 0.05</c>.</summary>
    public override string ToString() => $"{Activation}, σ_w² = {WeightVariance:G6}, σ_b² = {BiasVariance:G6}";

    /// <summary>E φ(√q z)².</summary>
    internal double SecondMoment(double length) =>
        GaussianIntegral.Expectation(u => Square(Activation.Value(u)), length, Activation.Kinks);

    private static double Square(double x) => x * x;
}
