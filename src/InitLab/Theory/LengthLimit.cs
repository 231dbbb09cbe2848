namespace InitLab.Theory;

/// <summary>What becomes of the length of a signal in ever deeper networks.</summary>
public abstract record LengthLimit
{
    private protected LengthLimit() { }

    /// <summary>q*, or +∞ where the length grows for ever.</summary>
    public abstract double Length { get; }
}

/// <summary>The length settles at a fixed point q* = V(q*).</summary>
/// <param name="FixedPoint">q*; 0 where the signal dies out.</param>
/// <param name="Slope">
/// V′(q*): below 1, a deviation shrinks by this factor per layer. Above 1 only where the start was a fixed point that
/// repels.
/// </param>
public sealed record LengthSettles(double FixedPoint, double Slope) : LengthLimit
{
    /// <inheritdoc/>
    public override double Length => FixedPoint;

    /// <summary>Such as <c>The length settles at q* = 0.533076.</c></summary>
    public override string ToString() =>
        Slope > 1
            ? $"q* = {FixedPoint:G6} is a fixed point that repels: V'(q*) = {Slope:G6} is above 1."
            : $"The length settles at q* = {FixedPoint:G6}.";
}

/// <summary>Every length is kept, V(q) = q for all q: ReLU with He's variance and no biases.</summary>
/// <param name="Start">The length that was started from.</param>
public sealed record LengthIsKept(double Start) : LengthLimit
{
    /// <inheritdoc/>
    public override double Length => Start;

    /// <summary>Such as <c>Every length is kept, so also q = 1.</c></summary>
    public override string ToString() => $"Every length is kept, so also q = {Start:G6}.";
}

/// <summary>There is no fixed point ahead: the length grows for ever by an amount per layer.</summary>
/// <param name="PerLayer">V(q) − q far out, at q = 10⁶; σ_b² for ReLU.</param>
public sealed record LengthGrows(double PerLayer) : LengthLimit
{
    /// <inheritdoc/>
    public override double Length => double.PositiveInfinity;

    /// <summary>Such as <c>There is no fixed point: the length grows by 0.05 per layer.</c></summary>
    public override string ToString() => $"There is no fixed point: the length grows by {PerLayer:G6} per layer.";
}

/// <summary>There is no fixed point ahead: the length grows for ever by a factor per layer.</summary>
/// <param name="Factor">lim V(q)/q, above 1: σ_w² (φ′(∞)² + φ′(−∞)²)/2.</param>
public sealed record LengthExplodes(double Factor) : LengthLimit
{
    /// <inheritdoc/>
    public override double Length => double.PositiveInfinity;

    /// <summary>Such as <c>There is no fixed point: the length grows 1.5-fold per layer.</c></summary>
    public override string ToString() => $"There is no fixed point: the length grows {Factor:G6}-fold per layer.";
}
