using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace InitLab.Networks.ActivationLanes;

/// <summary>Single precision by way of double precision, rounded once.</summary>
/// <remarks>
/// Four numbers at a time: a function that stood in the loop twice, for two halves of a vector of floats, would be
/// more than the compiler inlines.
/// </remarks>
internal sealed class WidenedPass<TLanes>(TLanes lanes) : ILanePass<float>
    where TLanes : struct, ILanes<double>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Apply(ReadOnlySpan<float> z, Span<float> h)
    {
        var done = WholeVectors(z.Length);
        ref var from = ref MemoryMarshal.GetReference(z);
        ref var to = ref MemoryMarshal.GetReference(h[..z.Length]);
        var function = lanes;
        for (var i = (nuint)0; i < (nuint)done; i += (nuint)Vector128<float>.Count)
        {
            Narrow(function.Value(Widen(ref from, i))).StoreUnsafe(ref to, i);
        }

        return done;
    }

    // What it computes takes much longer than a further pass over the numbers.
    public bool AddAndApply(ReadOnlySpan<float> biases, Span<float> z, Span<float> h) => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int MultiplyByDerivative(ReadOnlySpan<float> z, ReadOnlySpan<float> h, Span<float> gradient)
    {
        var done = WholeVectors(gradient.Length);
        ref var fromZ = ref MemoryMarshal.GetReference(z[..gradient.Length]);
        ref var fromH = ref MemoryMarshal.GetReference(h[..gradient.Length]);
        ref var entries = ref MemoryMarshal.GetReference(gradient);
        var function = lanes;
        for (var i = (nuint)0; i < (nuint)done; i += (nuint)Vector128<float>.Count)
        {
            var product = function.TimesDerivative(Widen(ref entries, i), Widen(ref fromZ, i), Widen(ref fromH, i));
            Narrow(product).StoreUnsafe(ref entries, i);
        }

        return done;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Widen(ref float numbers, nuint i) =>
        Vector256.WidenLower(Vector128.LoadUnsafe(ref numbers, i).ToVector256Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Narrow(Vector256<double> numbers) =>
        Avx.IsSupported
            ? Avx.ConvertToVector128Single(numbers)
            : Vector128.Narrow(numbers.GetLower(), numbers.GetUpper());

    private static int WholeVectors(int length) =>
        Vector256.IsHardwareAccelerated ? length - (length % Vector128<float>.Count) : 0;
}
