namespace InitLab.Initialization;

/// <summary>
/// How every part of a residual network starts: x₀ = φ(X · stem), x ← x + α · φ(x · inner) · outer, x · head.
/// </summary>
public sealed record ResidualStart
{
    /// <summary>The layer before the first block.</summary>
    public required IInitializer Stem { get; init; }

    /// <summary>The first layer of each branch.</summary>
    public required IInitializer Inner { get; init; }

    /// <summary>The last layer of each branch.</summary>
    public required IInitializer Outer { get; init; }

    /// <summary>The layer after the last block.</summary>
    public required IInitializer Head { get; init; }

    /// <summary>α, the factor of each branch; finite.</summary>
    public required double Multiplier
    {
        get;
        init =>
            field = double.IsFinite(value)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "The multiplier is a finite number.");
    }

    /// <summary>Whether training changes α, one for each block.</summary>
    public required bool LearnsMultiplier { get; init; }
}
