using InitLab.Numerics;

namespace InitLab.Hashes;

internal static class NumericsFacts
{
    // In steps of an odd number of bits, so that arguments have full mantissas.
    private static readonly double[] Arguments = [.. Enumerable.Range(-500, 1000).Select(i => i * 0.0137 * 1.7)];

    internal static IEnumerable<Fact> All =>
        [
            Of(nameof(Elementary.Exp), Elementary.Exp),
            Of(nameof(Elementary.ExpMinusOne), Elementary.ExpMinusOne),
            Of(nameof(Elementary.Tanh), Elementary.Tanh),
            Of(nameof(Elementary.Sigmoid), Elementary.Sigmoid),
            Of(nameof(Elementary.Softplus), Elementary.Softplus),
            Of(nameof(Elementary.Sin), Elementary.Sin),
            Of(nameof(Elementary.Cos), Elementary.Cos),
            Of(nameof(Elementary.Atan), Elementary.Atan),
            Of(nameof(Elementary.Erf), Elementary.Erf),
            Of(nameof(Elementary.Erfc), Elementary.Erfc),
            Of(nameof(Elementary.NormalCumulative), Elementary.NormalCumulative),
            Of(nameof(Elementary.NormalDensity), Elementary.NormalDensity),
            Of(nameof(Elementary.Log), x => Elementary.Log(Math.Abs(x))),
            Of(nameof(Elementary.LogOnePlus), x => Elementary.LogOnePlus(Math.Abs(x))),
            Of(nameof(Elementary.Asin), x => Elementary.Asin(x / 12)),
            Of(nameof(Elementary.Acos), x => Elementary.Acos(x / 12)),
            Of(nameof(Elementary.Pow), x => Elementary.Pow(Math.Abs(x), x / 3)),
            Drawn("bits", random => random.NextUInt64()),
            Drawn("uniform draws", random => random.NextUniform(-1, 3)),
            Drawn("normal draws", random => random.NextNormal()),
            Drawn("whole draws", random => random.NextInt(1000)),
            new("a permutation", new RandomStream(5).Permutation(1000).Select(i => (double)i)),
            new("seeds side by side", Seeds.Run(20, seed => new RandomStream(seed).Split("x").Split(3).NextNormal())),
        ];

    private static Fact Of(string name, Func<double, double> function) => new(name, Arguments.Select(function));

    private static Fact Drawn(string name, Func<RandomStream, double> draw)
    {
        var random = new RandomStream(1);
        return new(name, Enumerable.Range(0, 2000).Select(_ => draw(random)));
    }
}
