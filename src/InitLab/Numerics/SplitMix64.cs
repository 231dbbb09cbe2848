namespace InitLab.Numerics;

/// <summary>SplitMix64: a counter with a scrambled output, used to seed generators and to derive keys.</summary>
/// <remarks>Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", figure 17.</remarks>
internal static class SplitMix64
{
    /// <summary>The odd increment of the counter, 2⁶⁴ divided by the golden ratio.</summary>
    internal const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    /// <summary>Advances the counter and returns its scrambled value.</summary>
    /// <param name="counter">The state of the generator.</param>
    internal static ulong Next(ref ulong counter)
    {
        counter = unchecked(counter + GoldenGamma);
        return Mix(counter);
    }

    /// <summary>Scrambles 64 bits; different inputs give different outputs.</summary>
    /// <param name="value">Any 64 bits.</param>
    internal static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
