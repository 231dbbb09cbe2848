namespace InitLab.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; training works.</summary>
    Note,

    /// <summary>Training is slower or less certain than it need be.</summary>
    Warning,

    /// <summary>Training will fail or lose most of what the network could do.</summary>
    Error,
}

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>A weight, a bias, a signal or the loss is NaN or infinite.</summary>
    NotFinite,

    /// <summary>All weights of a layer are 0.</summary>
    ZeroWeights,

    /// <summary>Units of a hidden layer are equal and stay so.</summary>
    IdenticalUnits,

    /// <summary>Units of a hidden layer get no gradient from any sample.</summary>
    DeadUnits,

    /// <summary>A bounded nonlinearity works at its flat ends.</summary>
    Saturation,

    /// <summary>The signal dies out from layer to layer.</summary>
    VanishingSignal,

    /// <summary>The signal grows from layer to layer.</summary>
    ExplodingSignal,

    /// <summary>The gradient dies out on its way back.</summary>
    VanishingGradient,

    /// <summary>The gradient grows on its way back.</summary>
    ExplodingGradient,

    /// <summary>The spread of the weights is another scheme's than the nonlinearity needs.</summary>
    WrongScheme,

    /// <summary>The weights of a layer have a mean that outweighs their spread.</summary>
    WeightsNotCentred,

    /// <summary>The loss before training is far from that of outputs that say nothing.</summary>
    InitialLoss,

    /// <summary>The inputs are far from second moment 1.</summary>
    InputScale,
}

/// <summary>One thing that a network's start shows.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Layers">The layers it is about, from 0; empty where it is the whole network.</param>
/// <param name="Sentence">What is seen, with its numbers.</param>
/// <param name="Advice">What to use instead.</param>
public sealed record Finding(
    FindingKind Kind,
    Severity Severity,
    IReadOnlyList<int> Layers,
    string Sentence,
    string Advice
)
{
    /// <summary>Severity, sentence and advice.</summary>
    public override string ToString() => $"{Severity}: {Sentence} {Advice}";
}
