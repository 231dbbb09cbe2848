namespace InitLab.Charts.Plotting;

/// <summary>Keeps few enough of many values.</summary>
internal static class Thinning
{
    /// <summary>At most so many indices, evenly spread, with the first and the last among them.</summary>
    internal static int[] Indices(int count, int atMost)
    {
        if (count <= atMost)
        {
            return [.. Enumerable.Range(0, count)];
        }

        return [.. Enumerable.Range(0, atMost).Select(i => (int)((long)i * (count - 1) / (atMost - 1)))];
    }

    /// <summary>At most so many values, evenly spread, with the first and the last among them.</summary>
    internal static IReadOnlyList<T> Of<T>(IReadOnlyList<T> values, int atMost)
    {
        return [.. Indices(values.Count, atMost).Select(i => values[i])];
    }
}
