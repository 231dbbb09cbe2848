namespace InitLab.Teaching.Exercises;

/// <summary>The parts of a network with one hidden layer.</summary>
[Flags]
public enum NetworkParts
{
    /// <summary>No part.</summary>
    None = 0,

    /// <summary>The weights from the inputs to the hidden units.</summary>
    HiddenWeights = 1,

    /// <summary>The biases of the hidden units.</summary>
    HiddenBiases = 2,

    /// <summary>The weights from the hidden units to the outputs.</summary>
    OutputWeights = 4,

    /// <summary>The biases of the outputs.</summary>
    OutputBiases = 8,

    /// <summary>All four.</summary>
    All = HiddenWeights | HiddenBiases | OutputWeights | OutputBiases,
}
