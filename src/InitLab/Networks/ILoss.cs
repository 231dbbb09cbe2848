namespace InitLab.Networks;

/// <summary>How wrong a network's outputs are for one sample of a known class.</summary>
public interface ILoss
{
    /// <summary>The loss of one sample.</summary>
    /// <param name="outputs">What the network put out.</param>
    /// <param name="label">The class of the sample, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The label is none of the classes.</exception>
    double Value(ReadOnlySpan<double> outputs, int label);

    /// <summary>The derivative of the loss by each output.</summary>
    /// <param name="outputs">What the network put out.</param>
    /// <param name="label">The class of the sample, from 0.</param>
    /// <param name="gradient">Where the derivatives go, one per output.</param>
    /// <exception cref="ArgumentOutOfRangeException">The label is none of the classes.</exception>
    void Gradient(ReadOnlySpan<double> outputs, int label, Span<double> gradient);

    /// <summary>Checks that the loss can compare so many outputs with so many classes.</summary>
    /// <param name="outputs">How many outputs the network has.</param>
    /// <param name="classes">How many classes the data have.</param>
    /// <exception cref="ArgumentException">It cannot; the message says what to change.</exception>
    void Require(int outputs, int classes);
}
