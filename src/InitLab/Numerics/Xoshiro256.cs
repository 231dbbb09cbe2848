using System.Numerics;
using System.Runtime.CompilerServices;

namespace InitLab.Numerics;

/// <summary>The generator xoshiro256++: 256 bits of state, period 2²⁵⁶ − 1.</summary>
/// <remarks>
/// Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators", figure 4. A value, so that a loop can
/// hold the state in registers; whoever hands it on does so by reference.
/// </remarks>
internal struct Xoshiro256
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Starts in the given state, of which at least one bit is set.</summary>
    internal Xoshiro256(ulong s0, ulong s1, ulong s2, ulong s3)
    {
        (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);
    }

    /// <summary>Starts in the state that the authors recommend: four outputs of SplitMix64.</summary>
    /// <param name="key">Where the counter of SplitMix64 starts.</param>
    internal static Xoshiro256 FromKey(ulong key)
    {
        return new Xoshiro256(
            SplitMix64.Next(ref key),
            SplitMix64.Next(ref key),
            SplitMix64.Next(ref key),
            SplitMix64.Next(ref key)
        );
    }

    /// <summary>The next 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Next()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_s0 + _s3, 23) + _s0;
            var shifted = _s1 << 17;
            _s2 ^= _s0;
            _s3 ^= _s1;
            _s1 ^= _s2;
            _s0 ^= _s3;
            _s2 ^= shifted;
            _s3 = BitOperations.RotateLeft(_s3, 45);
            return result;
        }
    }
}
