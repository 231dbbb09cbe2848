using InitLab.Initialization;
using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

public sealed class RandomStreamFillTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 10), 1023, 1024, 1025, 20_000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Normals_are_those_of_single_draws_and_leave_the_stream_where_they_would(int length)
    {
        var (one, many) = (new RandomStream(3), new RandomStream(3));
        var numbers = new double[length];
        many.FillNormal(numbers, 0.3);

        Assert.Equal(Enumerable.Range(0, length).Select(_ => 0.3 * one.NextNormal()).ToArray(), numbers);
        Assert.Equal(one.NextUInt64(), many.NextUInt64());
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Uniforms_are_those_of_single_draws_and_leave_the_stream_where_they_would(int length)
    {
        var (one, many) = (new RandomStream(4), new RandomStream(4));
        var numbers = new double[length];
        many.FillUniform(numbers, -1, 0.7);

        Assert.Equal(Enumerable.Range(0, length).Select(_ => one.NextUniform(-1, 0.7)).ToArray(), numbers);
        Assert.Equal(one.NextUInt64(), many.NextUInt64());
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Truncated_normals_are_the_single_draws_inside_the_cut_and_spend_no_more(int length)
    {
        var (one, many) = (new RandomStream(5), new RandomStream(5));
        var numbers = new double[length];
        new TruncatedNormalLaw(0.3, 1.2).Fill(numbers, many);

        Assert.Equal(Enumerable.Range(0, length).Select(_ => 0.3 * Inside(one, 1.2)).ToArray(), numbers);
        Assert.Equal(one.NextUInt64(), many.NextUInt64());
    }

    [Fact]
    public void What_is_no_law_is_refused_before_anything_is_drawn()
    {
        var random = new RandomStream(6);
        var numbers = new double[3];
        Assert.Throws<ArgumentOutOfRangeException>(() => random.FillNormal(numbers, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.FillNormal(numbers, double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => random.FillUniform(numbers, 1, 0));
        Assert.Throws<ArgumentException>(() => random.FillUniform(numbers, 0, double.NaN));

        Assert.Equal(new double[3], numbers);
        Assert.Equal(new RandomStream(6).NextUInt64(), random.NextUInt64());
    }

    private static double Inside(RandomStream random, double cutoff)
    {
        while (true)
        {
            var x = random.NextNormal();
            if (Math.Abs(x) <= cutoff)
            {
                return x;
            }
        }
    }
}
