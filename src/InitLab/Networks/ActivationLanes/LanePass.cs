using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace InitLab.Networks.ActivationLanes;

/// <summary>Takes the lanes of one activation over spans.</summary>
/// <remarks>
/// Optimized from the first call on, because the first second of a process would run slow code otherwise.
/// </remarks>
internal sealed class LanePass<T, TLanes>(TLanes lanes) : ILanePass<T>
    where TLanes : struct, ILanes<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Apply(ReadOnlySpan<T> z, Span<T> h)
    {
        var done = WholeVectors(z.Length);
        ref var from = ref MemoryMarshal.GetReference(z);
        ref var to = ref MemoryMarshal.GetReference(h[..z.Length]);
        var function = lanes;
        for (var i = 0; i < done; i += Vector256<T>.Count)
        {
            function.Value(Vector256.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        }

        return done;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool AddAndApply(ReadOnlySpan<T> biases, Span<T> z, Span<T> h)
    {
        var rows = z.Length / biases.Length;
        if (WholeVectors(rows) != rows)
        {
            return false;
        }

        ref var from = ref MemoryMarshal.GetReference(z);
        ref var to = ref MemoryMarshal.GetReference(h[..z.Length]);
        var (function, i) = (lanes, (nuint)0);
        foreach (var bias in biases)
        {
            var addend = Vector256.Create(bias);
            for (var left = rows; left > 0; left -= Vector256<T>.Count)
            {
                var sum = Vector256.LoadUnsafe(ref from, i) + addend;
                sum.StoreUnsafe(ref from, i);
                function.Value(sum).StoreUnsafe(ref to, i);
                i += (nuint)Vector256<T>.Count;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int MultiplyByDerivative(ReadOnlySpan<T> z, ReadOnlySpan<T> h, Span<T> gradient)
    {
        var done = WholeVectors(gradient.Length);
        ref var fromZ = ref MemoryMarshal.GetReference(z[..gradient.Length]);
        ref var fromH = ref MemoryMarshal.GetReference(h[..gradient.Length]);
        ref var entries = ref MemoryMarshal.GetReference(gradient);
        var function = lanes;
        for (var i = (nuint)0; i < (nuint)done; i += (nuint)Vector256<T>.Count)
        {
            var product = function.TimesDerivative(
                Vector256.LoadUnsafe(ref entries, i),
                Vector256.LoadUnsafe(ref fromZ, i),
                Vector256.LoadUnsafe(ref fromH, i)
            );
            product.StoreUnsafe(ref entries, i);
        }

        return done;
    }

    private static int WholeVectors(int length) =>
        Vector256.IsHardwareAccelerated ? length - (length % Vector256<T>.Count) : 0;
}
