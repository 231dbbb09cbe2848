namespace InitLab.Networks;

/// <summary>A loss that takes all samples of a batch at once, with the bits of one sample after the other.</summary>
internal interface IWholeBatchLoss : ILoss
{
    /// <summary>The loss of every sample with its derivatives.</summary>
    /// <param name="outputs">samples × outputs, column after column.</param>
    /// <param name="labels">One per sample.</param>
    /// <param name="losses">One per sample; overwritten.</param>
    /// <param name="gradient">samples × outputs, each row by the sample's own loss; overwritten.</param>
    void Evaluate(ReadOnlySpan<double> outputs, ReadOnlySpan<int> labels, Span<double> losses, Span<double> gradient);
}
