namespace InitLab.Charts.Plotting;

/// <summary>Keeps few enough of many values.</summary>
internal static class Thinning
{
    /// <summary>At most so many indices, at equal distances from the first one on, and the last one.</summary>
    internal static int[] Indices(int count, int atMost)
    {
        var last = count - 1;
        var distance = Math.Max(1, (last + atMost - 2) / (atMost - 1));
        return [.. Enumerable.Range(0, (last + distance - 1) / distance).Select(i => i * distance), last];
    }

    /// <summary>At most so many values, at equal distances from the first one on, and the last one.</summary>
    internal static IReadOnlyList<T> Of<T>(IReadOnlyList<T> values, int atMost)
    {
        return [.. Indices(values.Count, atMost).Select(i => values[i])];
    }
}
