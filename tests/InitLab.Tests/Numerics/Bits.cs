using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

/// <summary>One number for all the bits of many: equal on every machine, or something is not reproducible.</summary>
internal static class Bits
{
    internal static ulong Checksum(IEnumerable<double> values)
    {
        return values.Aggregate(0UL, (sum, value) => SplitMix64.Mix(sum ^ BitConverter.DoubleToUInt64Bits(value)));
    }
}
