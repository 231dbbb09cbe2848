using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

public sealed class Xoshiro256Tests
{
    [Fact]
    public void Xoshiro256_gives_the_published_outputs()
    {
        var bits = new Xoshiro256(1, 2, 3, 4);
        ulong[] published =
        [
            41943041,
            58720359,
            3588806011781223,
            3591011842654386,
            9228616714210784205,
            9973669472204895162,
            14011001112246962877,
            12406186145184390807,
            15849039046786891736,
            10450023813501588000,
        ];
        Assert.Equal(published, published.Select(_ => bits.Next()));
    }

    [Fact]
    public void SplitMix64_gives_the_published_outputs()
    {
        var counter = 1234567UL;
        ulong[] published =
        [
            6457827717110365317,
            3203168211198807973,
            9817491932198370423,
            4593380528125082431,
            16408922859458223821,
        ];
        Assert.Equal(published, published.Select(_ => SplitMix64.Next(ref counter)));
    }

    [Theory]
    [InlineData(0, 5987356902031041503, 7051070477665621255, 3991034768575652995)]
    [InlineData(42, 15021278609987233951, 5881210131331364753, 11812103565718292368)]
    [InlineData(-1, 6254647548650071986, 16610832622747802512, 7955597261603557472)]
    public void A_seed_gives_the_outputs_of_the_reference_programs(
        long seed,
        ulong first,
        ulong second,
        ulong thousandth
    )
    {
        var random = new RandomStream(seed);
        var words = Enumerable.Range(0, 1000).Select(_ => random.NextUInt64()).ToArray();
        Assert.Equal([first, second, thousandth], [words[0], words[1], words[999]]);
    }
}
