namespace InitLab.Theory;

/// <summary>Follows a length map to its limit.</summary>
/// <remarks>
/// V increases with q for the activations of the catalogue, so the lengths of consecutive layers go one way: up where
/// V(q) > q, down where V(q) &lt; q, to the first fixed point on that side. It is looked for in steps that grow by a
/// factor, then by bisection, which unlike the iteration itself is as fast next to the critical line as elsewhere.
/// </remarks>
internal sealed class LengthLimitSearch(LengthMap map)
{
    private const double Tolerance = 1e-13;
    private const double StepFactor = 1.189207115002721; // 2^¼
    private const double Smallest = 1e-30;
    private const double Largest = 1e12;
    private const double FarOut = 1e6;

    internal LengthLimit From(double first)
    {
        if (!(first > 0 && double.IsFinite(first)))
        {
            throw new ArgumentOutOfRangeException(nameof(first), first, "Start from a positive, finite length.");
        }

        var direction = Direction(first);
        if (direction == 0)
        {
            return Direction(2 * first) == 0 && Direction(first / 2) == 0 ? new LengthIsKept(first) : Settled(first);
        }

        return direction > 0 ? Upwards(first) : Downwards(first);
    }

    private LengthLimit Upwards(double low)
    {
        for (; low < Largest; low *= StepFactor)
        {
            if (Direction(low * StepFactor) < 0)
            {
                return Settled(Bisection.Root(Excess, low, low * StepFactor));
            }
        }

        // V(q)/q far out is χ₁ far out: there φ is as good as linear on either side.
        var factor = map.Susceptibility(double.PositiveInfinity);
        return factor > 1 + Tolerance ? new LengthExplodes(factor) : new LengthGrows(Excess(FarOut));
    }

    private LengthSettles Downwards(double high)
    {
        for (; high > Smallest; high /= StepFactor)
        {
            if (Direction(high / StepFactor) > 0)
            {
                return Settled(Bisection.Root(Excess, high / StepFactor, high));
            }
        }

        return new LengthSettles(0, map.Susceptibility(0));
    }

    private LengthSettles Settled(double length) => new(length, map.Slope(length));

    private double Excess(double length) => map.Next(length) - length;

    // The sign of V(q) − q, and 0 where it is within rounding.
    private int Direction(double length)
    {
        var excess = Excess(length);
        return Math.Abs(excess) <= Tolerance * length ? 0 : Math.Sign(excess);
    }
}
