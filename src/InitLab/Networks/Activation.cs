using InitLab.Networks.ActivationLanes;

namespace InitLab.Networks;

/// <summary>The nonlinearity φ of a layer, with its derivative.</summary>
/// <remarks>
/// Those of the literature are the static members. Their values and derivatives are off by less than 3·10⁻¹⁶ of
/// max(1, |φ|), finite for every finite z, and at ±∞ they are the limits.
/// </remarks>
public sealed partial class Activation
{
    private readonly Func<double, double> _value;
    private readonly Func<double, double, double> _derivative;
    private readonly LanePasses? _lanes;

    /// <summary>A nonlinearity of one's own.</summary>
    /// <param name="name">How it is shown.</param>
    /// <param name="value">φ, with features on the scale of 1.</param>
    /// <param name="derivative">φ′; at a kink one of the two slopes.</param>
    /// <param name="kinks">Every z where φ or one of its derivatives jumps; none for a smooth function.</param>
    public Activation(
        string name,
        Func<double, double> value,
        Func<double, double> derivative,
        params IReadOnlyList<double> kinks
    )
        : this(name, value, (z, _) => derivative(z), kinks, null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(derivative);
        if (!kinks.All(double.IsFinite))
        {
            throw new ArgumentException("A kink is a finite number: give each z where φ or φ′ jumps.", nameof(kinks));
        }
    }

    // The derivative sees z and φ(z), because for some functions the value is most of the work. The lanes do the same
    // for several numbers at once, bit for bit; an activation of one's own has none.
    private Activation(
        string name,
        Func<double, double> value,
        Func<double, double, double> derivative,
        IReadOnlyList<double> kinks,
        LanePasses? lanes
    )
    {
        Name = name;
        _value = value;
        _derivative = derivative;
        _lanes = lanes;
        Kinks = [.. kinks];
    }

    /// <summary>The name of the literature.</summary>
    public string Name { get; }

    /// <summary>Every z where φ or one of its derivatives jumps; empty for a smooth function.</summary>
    public IReadOnlyList<double> Kinks { get; }

    /// <summary>Whether φ′(z) is found from φ(z) put in the place of z, which then need not be kept.</summary>
    internal bool HasSlopeOfValue { get; private init; }

    /// <summary>φ(z).</summary>
    /// <param name="z">A pre-activation.</param>
    public double Value(double z) => _value(z);

    /// <summary>φ′(z).</summary>
    /// <param name="z">A pre-activation.</param>
    public double Derivative(double z) => _derivative(z, _value(z));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
