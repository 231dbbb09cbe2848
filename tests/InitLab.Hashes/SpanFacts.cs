using InitLab.Initialization;
using InitLab.Numerics;

namespace InitLab.Hashes;

/// <summary>Functions of many numbers, and draws of many: whole vectors of lanes and what is left at the end.</summary>
internal static class SpanFacts
{
    private static readonly double[] Arguments = [.. Enumerable.Range(-503, 1007).Select(i => i * 0.0137 * 1.7)];
    private static readonly float[] Singles = Array.ConvertAll(Arguments, x => (float)x);

    private delegate void Spans<T>(ReadOnlySpan<T> x, Span<T> results);

    internal static IEnumerable<Fact> All =>
        [
            Of("Exp", Elementary.Exp),
            Of("ExpMinusOne", Elementary.ExpMinusOne),
            Of("Tanh", Elementary.Tanh),
            Of("Sigmoid", Elementary.Sigmoid),
            Of("Softplus", Elementary.Softplus),
            Of("Erf", Elementary.Erf),
            Of("Erfc", Elementary.Erfc),
            Of("NormalCumulative", Elementary.NormalCumulative),
            Of("NormalDensity", Elementary.NormalDensity),
            OfFloats("Exp", Elementary.Exp),
            OfFloats("Tanh", Elementary.Tanh),
            OfFloats("Sigmoid", Elementary.Sigmoid),
            OfFloats("Softplus", Elementary.Softplus),
            OfMagnitudes(),
            Filled("normal", (random, numbers) => random.FillNormal(numbers, 0.3)),
            Filled("uniform", (random, numbers) => random.FillUniform(numbers, -1, 3)),
            new(
                "truncated normal fill",
                Initializers.TruncatedNormal(0.02, 1.3).Draw(61, 67, new RandomStream(1)).ToColumnMajorArray()
            ),
        ];

    private static Fact Of(string name, Spans<double> function)
    {
        var results = new double[Arguments.Length];
        function(Arguments, results);
        return new($"{name} of many", results);
    }

    private static Fact OfFloats(string name, Spans<float> function)
    {
        var results = new float[Singles.Length];
        function(Singles, results);
        return new($"{name} of many floats", results.Select(x => (double)x));
    }

    private static Fact Filled(string law, Action<RandomStream, double[]> fill)
    {
        var numbers = new double[3001];
        fill(new RandomStream(1), numbers);
        return new($"{law} fill", numbers);
    }

    private static Fact OfMagnitudes()
    {
        var magnitudes = Array.ConvertAll(Arguments, Math.Abs);
        var logs = new double[magnitudes.Length];
        Elementary.Log(magnitudes, logs);
        Elementary.LogOnePlus(magnitudes, magnitudes);
        return new("Log and LogOnePlus of many", logs.Concat(magnitudes));
    }
}
