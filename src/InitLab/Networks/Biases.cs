using InitLab.Initialization;
using InitLab.Numerics;

namespace InitLab.Networks;

/// <summary>Initializes the biases of a network, which start at 0 unless this is asked for.</summary>
public static class Biases
{
    /// <summary>Draws the biases of every layer, in place.</summary>
    /// <param name="network">The network.</param>
    /// <param name="hidden">The scheme of every layer but the last.</param>
    /// <param name="output">The scheme of the last layer.</param>
    /// <param name="random">The source; layer l draws from its <c>Split("biases").Split(l)</c>.</param>
    public static void Initialize(
        INetwork network,
        IBiasInitializer hidden,
        IBiasInitializer output,
        RandomStream random
    )
    {
        var streams = random.Split("biases");
        for (var l = 0; l < network.Layers.Count; l++)
        {
            var layer = network.Layers[l];
            var scheme = l == network.Layers.Count - 1 ? output : hidden;
            scheme.Draw(Fans.Dense(layer.FanIn, layer.FanOut), streams.Split(l)).CopyTo(layer.Biases);
        }
    }
}
