using InitLab.Numerics;

namespace InitLab.Networks;

/// <summary>The nonlinearity φ of a layer, with its derivative.</summary>
public sealed class Activation
{
    private readonly Func<double, double> _value;
    private readonly Func<double, double, double> _derivative;

    // The derivative sees z and φ(z), because for some functions the value is most of the work.
    private Activation(string name, Func<double, double> value, Func<double, double, double> derivative)
    {
        Name = name;
        _value = value;
        _derivative = derivative;
    }

    /// <summary>No nonlinearity: φ(z) = z.</summary>
    public static Activation Identity { get; } = new("identity", z => z, (_, _) => 1);

    /// <summary>The logistic function: φ(z) = 1/(1 + e⁻ᶻ), φ′ = φ(1 − φ).</summary>
    public static Activation Sigmoid { get; } = new("sigmoid", Elementary.Sigmoid, (_, h) => h * (1 - h));

    /// <summary>The hyperbolic tangent: φ(z) = tanh z, φ′ = 1 − φ².</summary>
    public static Activation Tanh { get; } = new("tanh", Elementary.Tanh, (_, h) => 1 - (h * h));

    /// <summary>The rectifier: φ(z) = max(0, z), with φ′(0) taken as 0.</summary>
    public static Activation ReLU { get; } =
        new("ReLU", z => z > 0 || double.IsNaN(z) ? z : 0, (z, _) => z > 0 ? 1 : 0);

    /// <summary>The name of the literature.</summary>
    public string Name { get; }

    /// <summary>φ(z).</summary>
    /// <param name="z">A pre-activation.</param>
    public double Value(double z) => _value(z);

    /// <summary>φ′(z).</summary>
    /// <param name="z">A pre-activation.</param>
    public double Derivative(double z) => _derivative(z, _value(z));

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal void Apply(ReadOnlySpan<double> preActivations, Span<double> activations)
    {
        for (var i = 0; i < preActivations.Length; i++)
        {
            activations[i] = _value(preActivations[i]);
        }
    }

    internal void MultiplyByDerivative(
        ReadOnlySpan<double> preActivations,
        ReadOnlySpan<double> activations,
        Span<double> gradient
    )
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] *= _derivative(preActivations[i], activations[i]);
        }
    }
}
