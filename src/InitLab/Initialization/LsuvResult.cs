using InitLab.Networks;

namespace InitLab.Initialization;

/// <summary>A network that LSUV scaled, and what happened to each of its layers.</summary>
/// <param name="Network">The scaled network.</param>
/// <param name="Layers">One report per layer, from the inputs to the outputs.</param>
public sealed record LsuvResult(Mlp Network, IReadOnlyList<LsuvLayer> Layers)
{
    /// <summary>What happened, such as <c>Lsuv: 30 of 30 layers within the tolerance, 29 rescaled</c>.</summary>
    public override string ToString()
    {
        return $"Lsuv: {Layers.Count(layer => layer.Converged)} of {Layers.Count} layers within the tolerance, "
            + $"{Layers.Count(layer => layer.Rescalings > 0)} rescaled";
    }
}

/// <summary>What LSUV did to one layer.</summary>
/// <param name="VarianceBefore">The variance of the pre-activations when the layer's turn came.</param>
/// <param name="VarianceAfter">The variance that it was left with.</param>
/// <param name="Rescalings">How often the weights were divided.</param>
/// <param name="Converged">Whether the variance came within the tolerance of 1.</param>
public sealed record LsuvLayer(double VarianceBefore, double VarianceAfter, int Rescalings, bool Converged);
