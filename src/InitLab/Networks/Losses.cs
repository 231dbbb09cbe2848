namespace InitLab.Networks;

/// <summary>The losses by the names of the literature.</summary>
public static class Losses
{
    /// <summary>Cross-entropy of a softmax over one output per class.</summary>
    public static ILoss SoftmaxCrossEntropy { get; } = new SoftmaxCrossEntropy();

    /// <summary>Cross-entropy of a sigmoid of the one output, for classes 0 and 1.</summary>
    public static ILoss LogisticCrossEntropy { get; } = new LogisticCrossEntropy();

    /// <summary>Half the squared distance to the one-hot class, or with one output to 0 or 1.</summary>
    public static ILoss SquaredError { get; } = new SquaredError();
}
