using InitLab.Charts.Rendering;

namespace InitLab.Teaching;

/// <summary>What a prediction is asked of: every seed, or one number made of all of them.</summary>
internal enum Aggregate
{
    EverySeed,
    Median,
    Mean,
}

/// <summary>A measurement together with how it is read.</summary>
internal sealed record Finding(Measurement Measurement, Aggregate Over)
{
    private const int FewestSeeds = 8;
    private const int MostNamed = 3;

    private IReadOnlyList<double> Values => Measurement.Values;

    /// <summary>The measurement, such as <c>median 1 [0.9, 1.1], n = 8</c>.</summary>
    internal string Text
    {
        get
        {
            if (Values.All(value => value.Equals(Values[0])))
            {
                return NumberText.Of(Values[0]) + (Measurement.IsOfChance ? $" on all {Values.Count} seeds" : "");
            }

            var middle = Over == Aggregate.Mean ? $"mean {NumberText.Of(Mean())}" : $"median {NumberText.Of(Median())}";
            return $"{middle} [{NumberText.Of(Values.Min())}, {NumberText.Of(Values.Max())}], n = {Values.Count}";
        }
    }

    /// <summary>Each seed with its value.</summary>
    internal string BySeed => Pairs(Enumerable.Range(0, Measurement.Seeds.Count));

    /// <summary>Why the measurement does not agree, or null where it does.</summary>
    internal string? Disagreement(Expectation expected)
    {
        if (Measurement.IsOfChance && Values.Count < FewestSeeds)
        {
            return $"{Values.Count} seeds say too little where chance plays: measure at least {FewestSeeds}";
        }

        return Over switch
        {
            Aggregate.Median => OfOne("median", Median(), expected),
            Aggregate.Mean => OfOne("mean", Mean(), expected),
            _ => OfEvery(expected),
        };
    }

    private static string? OfOne(string name, double value, Expectation expected)
    {
        return expected.Admits(value) ? null : $"the {name} is {NumberText.Of(value)}";
    }

    private string? OfEvery(Expectation expected)
    {
        var failed = Enumerable.Range(0, Values.Count).Where(i => !expected.Admits(Values[i])).ToList();
        if (failed.Count == 0)
        {
            return null;
        }

        if (!Measurement.IsOfChance)
        {
            return $"it is {NumberText.Of(Values[0])}";
        }

        var more = failed.Count > MostNamed ? " and more" : "";
        return $"{failed.Count} of {Values.Count} seeds disagree ({Pairs(failed.Take(MostNamed))}{more})";
    }

    private string Pairs(IEnumerable<int> places)
    {
        return string.Join(", ", places.Select(i => $"seed {Measurement.Seeds[i]}: {NumberText.Of(Values[i])}"));
    }

    // Added one after the other: a sum that is split would have other bits.
    private double Mean() => Values.Aggregate(0.0, (sum, value) => sum + value) / Values.Count;

    private double Median()
    {
        if (Values.Any(double.IsNaN))
        {
            return double.NaN;
        }

        var sorted = Values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
