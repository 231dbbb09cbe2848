using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using InitLab.Numerics;
using static InitLab.Numerics.PartialVector;

namespace InitLab.Networks;

/// <summary>One step of <see cref="Sgd"/> on one block of numbers, every number by itself.</summary>
/// <param name="Rate">The learning rate.</param>
/// <param name="Momentum">The share of the last step that is taken again.</param>
/// <param name="Penalty">λ of the penalty.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SgdStep<T>(T Rate, T Momentum, T Penalty)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>w ← w − rate · (gradient + penalty · w).</summary>
    /// <param name="weights">w, changed in place.</param>
    /// <param name="gradient">As many derivatives.</param>
    /// <returns>Whether all weights are finite after it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool Take(Span<T> weights, ReadOnlySpan<T> gradient)
    {
        var finite = default(FiniteCheck<T>);
        var zeros = Vector256<T>.Zero;
        var w = Vectors(weights);
        var g = Vectors(gradient)[..w.Length];
        for (var i = 0; i < w.Length; i++)
        {
            var moved = w[i] - (Rate * (g[i] + (Penalty * w[i])));
            w[i] = moved;
            zeros += FiniteCheck<T>.Zeros(moved);
        }

        finite.Add(zeros);

        if (w.Length * Vector256<T>.Count < weights.Length)
        {
            var (wEnd, gEnd) = (LoadEnd<T>(weights), LoadEnd(gradient));
            var moved = wEnd - (Rate * (gEnd + (Penalty * wEnd)));
            StoreEnd(moved, weights);
            finite.Add(moved);
        }

        return finite.AreAll;
    }

    /// <summary>v ← momentum · v + (gradient + penalty · w), w ← w − rate · v.</summary>
    /// <param name="weights">w, changed in place.</param>
    /// <param name="gradient">As many derivatives.</param>
    /// <param name="velocity">v, changed in place.</param>
    /// <returns>Whether all weights are finite after it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool Take(Span<T> weights, ReadOnlySpan<T> gradient, Span<T> velocity)
    {
        var finite = default(FiniteCheck<T>);
        var zeros = Vector256<T>.Zero;
        var w = Vectors(weights);
        var g = Vectors(gradient)[..w.Length];
        var v = Vectors(velocity)[..w.Length];
        for (var i = 0; i < w.Length; i++)
        {
            var next = (Momentum * v[i]) + (g[i] + (Penalty * w[i]));
            v[i] = next;
            var moved = w[i] - (Rate * next);
            w[i] = moved;
            zeros += FiniteCheck<T>.Zeros(moved);
        }

        finite.Add(zeros);

        if (w.Length * Vector256<T>.Count < weights.Length)
        {
            var wEnd = LoadEnd<T>(weights);
            var next = (Momentum * LoadEnd<T>(velocity)) + (LoadEnd(gradient) + (Penalty * wEnd));
            StoreEnd(next, velocity);
            var moved = wEnd - (Rate * next);
            StoreEnd(moved, weights);
            finite.Add(moved);
        }

        return finite.AreAll;
    }
}
