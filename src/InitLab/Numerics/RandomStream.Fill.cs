using System.Runtime.CompilerServices;

namespace InitLab.Numerics;

// Many numbers at once: the numbers that as many single draws would give, and the stream stands where they leave it.
public sealed partial class RandomStream
{
    /// <summary>Fills a span as <see cref="NextNormal"/> would, each number times a standard deviation.</summary>
    /// <param name="numbers">The room.</param>
    /// <param name="standardDeviation">The factor on each deviate, finite.</param>
    public void FillNormal(Span<double> numbers, double standardDeviation = 1)
    {
        if (!double.IsFinite(standardDeviation))
        {
            throw new ArgumentOutOfRangeException(
                nameof(standardDeviation),
                standardDeviation,
                "The standard deviation is a finite number."
            );
        }

        Ziggurat.Fill(ref _bits, numbers, standardDeviation);
    }

    /// <summary>Fills a span as <see cref="NextUniform"/> would.</summary>
    /// <param name="numbers">The room.</param>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end, not below the lower one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void FillUniform(Span<double> numbers, double low, double high)
    {
        RequireRange(low, high);
        // In registers, not in the fields of this object.
        var (state, length) = (_bits, high - low);
        foreach (ref var number in numbers)
        {
            number = low + (length * ((long)(state.Next() >> 11) * UnitInLastOf53Bits));
        }

        _bits = state;
    }
}
