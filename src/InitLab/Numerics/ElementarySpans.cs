using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>
/// Takes a function over spans: in lanes where the processor has them, one by one at the end and elsewhere.
/// </summary>
/// <remarks>
/// Optimized from the first call on, because the first second of a process would run slow code otherwise.
/// </remarks>
internal static class ElementarySpans
{
    /// <summary>results[i] = f(x[i]).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Map<TFunction>(ReadOnlySpan<double> x, Span<double> results)
        where TFunction : struct, IElementaryFunction
    {
        RequireOneLength(x.Length, results.Length);
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(results);
        var i = 0;
        for (; Vector256.IsHardwareAccelerated && i <= x.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            TFunction.Of(Vector256.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < x.Length; i++)
        {
            results[i] = TFunction.Of(x[i]);
        }
    }

    /// <summary>results[i] = f(x[i]), computed in double precision and rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Map<TFunction>(ReadOnlySpan<float> x, Span<float> results)
        where TFunction : struct, IElementaryFunction
    {
        RequireOneLength(x.Length, results.Length);
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(results);
        var i = 0;
        for (; Vector256.IsHardwareAccelerated && i <= x.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
            Vector256.Narrow(TFunction.Of(lower), TFunction.Of(upper)).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < x.Length; i++)
        {
            results[i] = (float)TFunction.Of(x[i]);
        }
    }

    private static void RequireOneLength(int arguments, int results)
    {
        if (arguments != results)
        {
            throw new ArgumentException(
                $"There are {arguments} arguments and room for {results} results: give spans of one length.",
                nameof(results)
            );
        }
    }
}
