using InitLab.Networks;
using InitLab.Numerics;

namespace InitLab.Initialization;

/// <summary>What a library draws for a layer when nobody asks for a scheme.</summary>
/// <param name="Library">Whose default it is, such as <c>PyTorch nn.Linear</c>.</param>
/// <param name="Weights">The law of the weights.</param>
/// <param name="Biases">The law of the biases, for the fans of the layer.</param>
public sealed record LayerDefaults(string Library, IndependentWeights Weights, IndependentWeights Biases)
{
    /// <summary>Initializes a network of such layers.</summary>
    /// <param name="widths">Units from the inputs to the outputs, such as <c>[64, 32, 10]</c>.</param>
    /// <param name="hidden">The nonlinearity of the hidden layers.</param>
    /// <param name="random">
    /// The source; layer l draws its weights from <c>Split("weights").Split(l)</c>, its biases from
    /// <c>Split("biases").Split(l)</c>.
    /// </param>
    public Mlp Create(int[] widths, Activation hidden, RandomStream random)
    {
        var network = Mlp.Create(widths, hidden, Weights, random);
        var streams = random.Split("biases");
        for (var l = 0; l < network.Layers.Count; l++)
        {
            var layer = network.Layers[l];
            var fans = Fans.Dense(layer.FanIn, layer.FanOut);
            Biases.DrawBiases(fans, layer.FanOut, streams.Split(l)).CopyTo(layer.Biases);
        }

        return network;
    }

    /// <summary>Both laws, such as <c>Keras Dense: weights XavierUniform: U(-b, b), …; biases Zeros</c>.</summary>
    public override string ToString() => $"{Library}: weights {Weights}; biases {Biases}";
}
