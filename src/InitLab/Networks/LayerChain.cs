namespace InitLab.Networks;

/// <summary>What layers have to be to follow one another.</summary>
internal static class LayerChain
{
    /// <summary>Refuses layers that make no chain.</summary>
    /// <param name="layers">The fans of each, from the inputs to the outputs.</param>
    internal static void Require(IReadOnlyList<(int FanIn, int FanOut)> layers)
    {
        if (layers.Count == 0)
        {
            throw new ArgumentException("A network has at least one layer.", nameof(layers));
        }

        for (var l = 1; l < layers.Count; l++)
        {
            if (layers[l].FanIn != layers[l - 1].FanOut)
            {
                throw new ArgumentException(
                    $"Layer {l} takes {layers[l].FanIn} inputs, but layer {l - 1} has {layers[l - 1].FanOut} units.",
                    nameof(layers)
                );
            }
        }
    }
}
