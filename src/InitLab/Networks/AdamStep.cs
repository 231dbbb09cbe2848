using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using InitLab.Numerics;
using static InitLab.Numerics.PartialVector;

namespace InitLab.Networks;

/// <summary>
/// One step of <see cref="Adam"/> or <see cref="AdamW"/> on blocks of numbers, every number by itself.
/// </summary>
/// <param name="Rule">β₁, β₂ and ε.</param>
/// <param name="Beta1Power">β₁ᵗ.</param>
/// <param name="Beta2Power">β₂ᵗ.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AdamStep<T>(Adam Rule, double Beta1Power, double Beta2Power)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T _beta1 = T.CreateTruncating(Rule.Beta1);
    private readonly T _rest1 = T.CreateTruncating(1 - Rule.Beta1);
    private readonly T _beta2 = T.CreateTruncating(Rule.Beta2);
    private readonly T _rest2 = T.CreateTruncating(1 - Rule.Beta2);
    private readonly T _correction1 = T.CreateTruncating(1 - Beta1Power);
    private readonly T _correction2 = T.CreateTruncating(1 - Beta2Power);
    private readonly T _epsilon = T.CreateTruncating(Rule.Epsilon);

    /// <summary>The learning rate.</summary>
    internal T Rate { get; init; }

    /// <summary>λ of the penalty.</summary>
    internal T Penalty { get; init; }

    /// <summary>The weight decay of AdamW.</summary>
    internal T Decay { get; init; }

    /// <summary>Changes the moments, and by them the weights.</summary>
    /// <param name="weights">w, changed in place.</param>
    /// <param name="gradient">As many derivatives.</param>
    /// <param name="mean">m, changed in place.</param>
    /// <param name="square">v, changed in place.</param>
    /// <returns>Whether all weights are finite after it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool Take(Span<T> weights, ReadOnlySpan<T> gradient, Span<T> mean, Span<T> square)
    {
        var finite = default(FiniteCheck<T>);
        var zeros = Vector256<T>.Zero;
        var w = Vectors(weights);
        var g = Vectors(gradient)[..w.Length];
        var m = Vectors(mean)[..w.Length];
        var v = Vectors(square)[..w.Length];
        for (var i = 0; i < w.Length; i++)
        {
            (w[i], m[i], v[i]) = Next(w[i], g[i], m[i], v[i]);
            zeros += FiniteCheck<T>.Zeros(w[i]);
        }

        finite.Add(zeros);

        if (w.Length * Vector256<T>.Count < weights.Length)
        {
            var (wEnd, mEnd, vEnd) = Next(LoadEnd<T>(weights), LoadEnd(gradient), LoadEnd<T>(mean), LoadEnd<T>(square));
            StoreEnd(wEnd, weights);
            StoreEnd(mEnd, mean);
            StoreEnd(vEnd, square);
            finite.Add(wEnd);
        }

        return finite.AreAll;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector256<T> W, Vector256<T> M, Vector256<T> V) Next(
        Vector256<T> w,
        Vector256<T> gradient,
        Vector256<T> m,
        Vector256<T> v
    )
    {
        var g = gradient + (Penalty * w);
        m = (_beta1 * m) + (_rest1 * g);
        v = (_beta2 * v) + (_rest2 * g * g);
        var root = Vector256.Sqrt(v / Vector256.Create(_correction2)) + Vector256.Create(_epsilon);
        var direction = m / Vector256.Create(_correction1) / root;
        return (w - (Rate * (direction + (Decay * w))), m, v);
    }
}
