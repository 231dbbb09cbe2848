using InitLab.Diagnostics;

namespace InitLab.Experiments;

/// <summary>What can be measured of every layer of a network.</summary>
public sealed class LayerQuantity
{
    private readonly Func<LayerState, double> _measure;

    private LayerQuantity(string title, bool logarithmic, Func<LayerState, double> measure)
    {
        (Title, Logarithmic, _measure) = (title, logarithmic, measure);
    }

    /// <summary>E[h²], the mean square of the activations.</summary>
    public static LayerQuantity Signal { get; } =
        new("mean square of h", logarithmic: true, layer => layer.Activations.MeanSquare);

    /// <summary>E[z²], the mean square of the pre-activations.</summary>
    public static LayerQuantity PreActivations { get; } =
        new("mean square of z", logarithmic: true, layer => layer.PreActivations.MeanSquare);

    /// <summary>The standard deviation of the activations; figure 6 of Glorot and Bengio 2010 as one number.</summary>
    public static LayerQuantity Deviation { get; } =
        new("deviation of h", logarithmic: false, layer => layer.Activations.Deviation);

    /// <summary>The mean of the activations.</summary>
    public static LayerQuantity Mean { get; } = new("mean of h", logarithmic: false, layer => layer.Activations.Mean);

    /// <summary>The root mean square of ∂loss/∂z; figure 7 of Glorot and Bengio 2010 as one number.</summary>
    public static LayerQuantity Gradient { get; } =
        new("rms of ∂loss/∂z", logarithmic: true, layer => layer.Gradient.RootMeanSquare);

    /// <summary>The median magnitude of ∂loss/∂z: what a typical unit gets, where a few can carry the norm.</summary>
    public static LayerQuantity MedianGradient { get; } =
        new("median |∂loss/∂z|", logarithmic: true, layer => layer.Gradient.Median);

    /// <summary>The norm of ∂loss/∂W.</summary>
    public static LayerQuantity WeightGradient { get; } =
        new("norm of ∂loss/∂W", logarithmic: true, layer => layer.WeightGradient.Norm);

    /// <summary>The percentage of samples and units where φ is flat (<see cref="Saturation.FlatSlope"/>).</summary>
    public static LayerQuantity Flat { get; } =
        new("saturated (%)", logarithmic: false, layer => 100 * layer.FlatFraction);

    /// <summary>The percentage of units that get no gradient from any sample.</summary>
    public static LayerQuantity Dead { get; } =
        new("dead units (%)", logarithmic: false, layer => 100 * layer.DeadFraction);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LayerQuantity> All { get; } =
    [Signal, PreActivations, Deviation, Mean, Gradient, MedianGradient, WeightGradient, Flat, Dead];

    /// <summary>What is measured, with its unit where it has one.</summary>
    public string Title { get; }

    /// <summary>Whether it is looked at in powers of ten.</summary>
    public bool Logarithmic { get; }

    /// <summary>The title.</summary>
    public override string ToString() => Title;

    internal double Of(LayerState layer) => _measure(layer);
}
