namespace InitLab.Diagnostics.Checks;

/// <summary>Layers and numbers of layers as words of a sentence.</summary>
internal static class LayerNames
{
    /// <summary>Such as <c>Layer 3</c>, <c>Layers 0, 2 and 5</c> or <c>Layers 1 to 28</c>.</summary>
    /// <param name="layers">In ascending order, at least one.</param>
    internal static string Of(IReadOnlyList<int> layers)
    {
        if (layers.Count == 1)
        {
            return $"Layer {layers[0]}";
        }

        var areInARow = layers[^1] - layers[0] == layers.Count - 1;
        return areInARow && layers.Count > 2
            ? $"Layers {layers[0]} to {layers[^1]}"
            : $"Layers {string.Join(", ", layers.SkipLast(1))} and {layers[^1]}";
    }

    /// <summary>The one number, or the range, that layers have.</summary>
    /// <param name="values">At least one.</param>
    internal static string Range(IEnumerable<double> values)
    {
        var (low, high) = ($"{values.Min():G3}", $"{values.Max():G3}");
        return low == high ? low : $"{low} to {high}";
    }
}
