using InitLab.Numerics;

namespace InitLab.Tests.Numerics;

public sealed class ElementarySpansTests
{
    private delegate void Spans<T>(ReadOnlySpan<T> x, Span<T> results);

    private static readonly Dictionary<string, (Func<double, double> Scalar, Spans<double> Doubles)> Functions = new()
    {
        ["Exp"] = (Elementary.Exp, Elementary.Exp),
        ["ExpMinusOne"] = (Elementary.ExpMinusOne, Elementary.ExpMinusOne),
        ["Log"] = (Elementary.Log, Elementary.Log),
        ["LogOnePlus"] = (Elementary.LogOnePlus, Elementary.LogOnePlus),
        ["Tanh"] = (Elementary.Tanh, Elementary.Tanh),
        ["Sigmoid"] = (Elementary.Sigmoid, Elementary.Sigmoid),
        ["Softplus"] = (Elementary.Softplus, Elementary.Softplus),
        ["Erf"] = (Elementary.Erf, Elementary.Erf),
        ["Erfc"] = (Elementary.Erfc, Elementary.Erfc),
        ["NormalCumulative"] = (Elementary.NormalCumulative, Elementary.NormalCumulative),
        ["NormalDensity"] = (Elementary.NormalDensity, Elementary.NormalDensity),
    };

    private static readonly Dictionary<string, (Func<double, double> Scalar, Spans<float> Singles)> SingleFunctions =
        new()
        {
            ["Exp"] = (Elementary.Exp, Elementary.Exp),
            ["Log"] = (Elementary.Log, Elementary.Log),
            ["Tanh"] = (Elementary.Tanh, Elementary.Tanh),
            ["Sigmoid"] = (Elementary.Sigmoid, Elementary.Sigmoid),
            ["Softplus"] = (Elementary.Softplus, Elementary.Softplus),
        };

    public static TheoryData<string> Names => [.. Functions.Keys];

    public static TheoryData<string> SingleNames => [.. SingleFunctions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Many_numbers_get_the_bits_of_each_alone(string name)
    {
        var (scalar, doubles) = Functions[name];
        var x = Arguments.OfAllKinds;
        var results = new double[x.Length];
        doubles(x, results);

        AssertSameBits(x, Array.ConvertAll(x, scalar.Invoke), results);
    }

    [Theory]
    [MemberData(nameof(SingleNames))]
    public void Floats_are_the_double_results_rounded_once(string name)
    {
        var (scalar, singles) = SingleFunctions[name];
        var x = Array.ConvertAll(Arguments.OfAllKinds, number => (float)number);
        var results = new float[x.Length];
        singles(x, results);

        AssertSameBits(
            Array.ConvertAll(x, number => (double)number),
            Array.ConvertAll(x, number => (double)(float)scalar(number)),
            Array.ConvertAll(results, number => (double)number)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_length_is_served_in_place_and_nothing_beyond_it(string name)
    {
        var (scalar, doubles) = Functions[name];
        for (var length = 0; length < 10; length++)
        {
            var numbers = Enumerable.Range(0, 12).Select(i => 0.3 + (0.4 * i)).ToArray();
            var expected = numbers.Select((x, i) => i < length ? scalar(x) : x).ToArray();
            doubles(numbers.AsSpan(0, length), numbers.AsSpan(0, length));

            Assert.Equal(expected, numbers);
        }
    }

    [Theory]
    [MemberData(nameof(SingleNames))]
    public void Every_length_of_floats_is_served_in_place_and_nothing_beyond_it(string name)
    {
        var (scalar, singles) = SingleFunctions[name];
        for (var length = 0; length < 20; length++)
        {
            var numbers = Enumerable.Range(0, 22).Select(i => 0.3f + (0.4f * i)).ToArray();
            var expected = numbers.Select((x, i) => i < length ? (float)scalar(x) : x).ToArray();
            singles(numbers.AsSpan(0, length), numbers.AsSpan(0, length));

            Assert.Equal(expected, numbers);
        }
    }

    [Fact]
    public void Room_of_another_length_is_refused_before_anything_is_written()
    {
        var room = new double[5];
        var error = Assert.Throws<ArgumentException>(() => Elementary.Exp([1.0, 2, 3, 4], room));

        Assert.Contains("4 arguments and room for 5 results", error.Message, StringComparison.Ordinal);
        Assert.Equal(new double[5], room);
    }

    // The sign of a NaN is the machine's.
    internal static void AssertSameBits(double[] x, double[] expected, double[] actual)
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (Bits(expected[i]) != Bits(actual[i]))
            {
                Assert.Fail($"at {x[i]:R} (number {i}): {actual[i]:R} instead of {expected[i]:R}");
            }
        }
    }

    private static long Bits(double number) =>
        BitConverter.DoubleToInt64Bits(double.IsNaN(number) ? double.NaN : number);
}
