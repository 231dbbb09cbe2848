using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>Inner products, weighted sums and rotations of vectors with the same bits on every machine.</summary>
/// <remarks>
/// Four chains of fused multiply-adds side by side, whatever the vector width of the machine. Optimized from the first
/// call on, because the first second of a process would run slow code otherwise.
/// </remarks>
internal static class VectorProduct
{
    private const int Lanes = 4;

    /// <summary>a · b.</summary>
    /// <param name="a">Any vector.</param>
    /// <param name="b">A vector of the same length.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var left = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var right = MemoryMarshal.Cast<double, Vector256<double>>(b);
        var sums = Vector256<double>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            sums = Vector256.FusedMultiplyAdd(left[i], right[i], sums);
        }

        return Finish(sums, a[(left.Length * Lanes)..], b[(left.Length * Lanes)..]);
    }

    /// <summary>a · a, b · b and a · b in one pass, each with the bits of <see cref="Dot"/>.</summary>
    /// <param name="a">Any vector.</param>
    /// <param name="b">A vector of the same length.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static (double AA, double BB, double AB) Dots(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var left = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var right = MemoryMarshal.Cast<double, Vector256<double>>(b)[..left.Length];
        var (aa, bb, ab) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var i = 0; i < left.Length; i++)
        {
            aa = Vector256.FusedMultiplyAdd(left[i], left[i], aa);
            bb = Vector256.FusedMultiplyAdd(right[i], right[i], bb);
            ab = Vector256.FusedMultiplyAdd(left[i], right[i], ab);
        }

        var restOfA = a[(left.Length * Lanes)..];
        var restOfB = b[(left.Length * Lanes)..];
        return (Finish(aa, restOfA, restOfA), Finish(bb, restOfB, restOfB), Finish(ab, restOfA, restOfB));
    }

    /// <summary>Adds factor · a to a vector.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="a">The vector to add.</param>
    /// <param name="sum">Where to add it, of the same length.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddScaled(double factor, ReadOnlySpan<double> a, Span<double> sum)
    {
        var addends = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var sums = MemoryMarshal.Cast<double, Vector256<double>>(sum);
        var factors = Vector256.Create(factor);
        for (var i = 0; i < addends.Length; i++)
        {
            sums[i] = Vector256.FusedMultiplyAdd(factors, addends[i], sums[i]);
        }

        for (var i = addends.Length * Lanes; i < a.Length; i++)
        {
            sum[i] = Math.FusedMultiplyAdd(factor, a[i], sum[i]);
        }
    }

    /// <summary>
    /// Turns two vectors in their plane: a becomes cosine · a − sine · b, and b becomes sine · a + cosine · b.
    /// </summary>
    /// <param name="cosine">The cosine of the angle.</param>
    /// <param name="sine">The sine of the angle.</param>
    /// <param name="a">The first vector.</param>
    /// <param name="b">The second one, of the same length.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Turn(double cosine, double sine, Span<double> a, Span<double> b)
    {
        var first = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var second = MemoryMarshal.Cast<double, Vector256<double>>(b);
        var (cosines, sines) = (Vector256.Create(cosine), Vector256.Create(sine));
        for (var i = 0; i < first.Length; i++)
        {
            (first[i], second[i]) = (
                (cosines * first[i]) - (sines * second[i]),
                (sines * first[i]) + (cosines * second[i])
            );
        }

        for (var i = first.Length * Lanes; i < a.Length; i++)
        {
            (a[i], b[i]) = ((cosine * a[i]) - (sine * b[i]), (sine * a[i]) + (cosine * b[i]));
        }
    }

    // The lanes' sums, then the products that fill no vector.
    private static double Finish(Vector256<double> sums, ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = sums[0] + sums[1] + (sums[2] + sums[3]);
        for (var i = 0; i < a.Length; i++)
        {
            sum = Math.FusedMultiplyAdd(a[i], b[i], sum);
        }

        return sum;
    }
}
