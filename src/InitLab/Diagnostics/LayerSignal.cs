using InitLab.Networks;

namespace InitLab.Diagnostics;

/// <summary>What one layer of a network computes for a batch.</summary>
public sealed record LayerSignal
{
    /// <summary>Which layer, from 0.</summary>
    public required int Layer { get; init; }

    /// <summary>The nonlinearity φ.</summary>
    public required Activation Activation { get; init; }

    /// <summary>How many units the layer has.</summary>
    public required int Units { get; init; }

    /// <summary>z = x · W + b, over samples and units.</summary>
    public required SampleStatistics PreActivations { get; init; }

    /// <summary>h = φ(z), over samples and units.</summary>
    public required SampleStatistics Activations { get; init; }

    /// <summary>The share of samples and units at which |φ′(z)| is below <see cref="Saturation.FlatSlope"/>.</summary>
    public required double FlatFraction { get; init; }

    /// <summary>The share of activations near an end of φ's range, or null where it has not two ends.</summary>
    public required double? FractionNearEnds { get; init; }

    /// <summary>How many units have φ′ = 0 on every sample.</summary>
    public required int DeadUnits { get; init; }

    /// <summary>The summary, such as <c>layer 3, tanh: E[z²] 0.41, E[h²] 0.22, flat 0 %, dead 0 of 64</c>.</summary>
    public override string ToString()
    {
        return $"layer {Layer}, {Activation}: E[z²] {PreActivations.SecondMoment:G3},"
            + $" E[h²] {Activations.SecondMoment:G3}, flat {100 * FlatFraction:0.#} %, dead {DeadUnits} of {Units}";
    }
}
