using System.Text;

namespace InitLab.Numerics;

/// <summary>A seeded stream of random numbers that splits into independent streams by purpose.</summary>
/// <remarks>
/// <para>Bits: xoshiro256++ (Blackman and Vigna 2021), its state filled from the stream's 64-bit key by SplitMix64
/// (Steele, Lea and Flood 2014). The same seed gives the same numbers on every machine.</para>
/// <para>Keys, where <c>mix</c> is the scrambler of SplitMix64 and γ its increment 0x9E3779B97F4A7C15, all modulo 2⁶⁴:
/// a root's key is its seed; <c>Split(index)</c> has the key
/// <c>mix(mix(key ⊕ 0x696E646578) + γ · (index + 1))</c>, with index read as 32 unsigned bits; <c>Split(purpose)</c>
/// has the key <c>mix(mix(key ⊕ 0x707572706F7365) + γ · h)</c>, where h is the 64-bit FNV-1a hash of the purpose's
/// UTF-8 bytes. So a child depends on the seed and the path to it, and never on what was drawn before.</para>
/// </remarks>
public sealed partial class RandomStream
{
    // The words "index" and "purpose" in ASCII: they keep the two kinds of children apart.
    private const ulong IndexDomain = 0x696E646578;
    private const ulong PurposeDomain = 0x707572706F7365;
    private const double UnitInLastOf53Bits = 1.0 / (1L << 53);

    private readonly ulong _key;
    private readonly string _path;
    private Xoshiro256 _bits;

    /// <summary>Starts the stream of a seed.</summary>
    /// <param name="seed">Any number; different seeds give unrelated streams.</param>
    public RandomStream(long seed)
        : this(unchecked((ulong)seed), $"seed {seed}") { }

    private RandomStream(ulong key, string path)
    {
        _key = key;
        _path = path;
        _bits = Xoshiro256.FromKey(key);
    }

    /// <summary>The stream's 64-bit key, from which its numbers and its children follow.</summary>
    internal ulong Key => _key;

    /// <summary>The independent stream for one purpose, whatever was drawn from this one.</summary>
    /// <param name="purpose">What the numbers are for, such as <c>"weights"</c>.</param>
    public RandomStream Split(string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        return Child(PurposeDomain, Fnv1A(purpose), purpose);
    }

    /// <summary>The independent stream of one of many equals, such as the layers of a network.</summary>
    /// <param name="index">Which one.</param>
    public RandomStream Split(int index)
    {
        return Child(IndexDomain, unchecked((uint)index + 1UL), index.ToString());
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextUInt64() => _bits.Next();

    /// <summary>A number drawn uniformly from [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (long)(_bits.Next() >> 11) * UnitInLastOf53Bits;

    /// <summary>A number drawn uniformly from [low, high), up to the rounding of the last bit.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end, not below the lower one.</param>
    public double NextUniform(double low, double high)
    {
        RequireRange(low, high);
        return low + ((high - low) * NextDouble());
    }

    /// <summary>A number drawn from the standard normal distribution, mean 0 and variance 1.</summary>
    /// <remarks>The ziggurat of Marsaglia and Tsang 2000 with 256 layers.</remarks>
    public double NextNormal() => Ziggurat.Draw(ref _bits);

    /// <summary>A whole number drawn uniformly from 0 to the bound, the bound excluded.</summary>
    /// <remarks>Lemire 2019, "Fast random integer generation in an interval": no value is favoured.</remarks>
    /// <param name="exclusiveUpperBound">How many values there are, at least 1.</param>
    public int NextInt(int exclusiveUpperBound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exclusiveUpperBound);
        var count = (ulong)exclusiveUpperBound;
        var unfair = unchecked(0UL - count) % count;
        ulong high;
        ulong low;
        do
        {
            high = Math.BigMul(_bits.Next(), count, out low);
        } while (low < unfair);

        return (int)high;
    }

    /// <summary>The numbers 0 to count − 1 in an order drawn uniformly from all orders (Fisher and Yates).</summary>
    /// <param name="count">How many numbers, at least 0.</param>
    public int[] Permutation(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var order = new int[count];
        FillWithPermutation(order);
        return order;
    }

    /// <summary>The path of the stream, such as <c>RandomStream(seed 42 / weights / 0)</c>.</summary>
    public override string ToString() => $"RandomStream({_path})";

    /// <summary>Overwrites a span with a <see cref="Permutation"/> of as many numbers.</summary>
    /// <param name="order">The span.</param>
    internal void FillWithPermutation(Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var j = NextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }

    private static void RequireRange(double low, double high)
    {
        if (!double.IsFinite(high - low) || high < low)
        {
            throw new ArgumentException(
                $"The range from {low} to {high} is not one: give finite ends, the lower first.",
                nameof(high)
            );
        }
    }

    private RandomStream Child(ulong domain, ulong label, string name)
    {
        var key = unchecked(SplitMix64.Mix(_key ^ domain) + (SplitMix64.GoldenGamma * label));
        return new RandomStream(SplitMix64.Mix(key), $"{_path} / {name}");
    }

    private static ulong Fnv1A(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ octet) * 0x100000001B3);
        }

        return hash;
    }
}
