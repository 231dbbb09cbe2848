using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>What a batch has to be to go through a network.</summary>
internal static class BatchShape
{
    /// <summary>Refuses a batch that a network cannot take.</summary>
    /// <param name="inputs">samples × features.</param>
    /// <param name="features">How many the first layer takes.</param>
    /// <param name="samples">The samples that buffers were reserved for.</param>
    internal static void Require<T>(Matrix<T> inputs, int features, int samples)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        if (inputs.ColumnCount != features)
        {
            throw new ArgumentException(
                $"The samples have {inputs.ColumnCount} features, but the network takes {features}.",
                nameof(inputs)
            );
        }

        if (inputs.RowCount != samples)
        {
            throw new ArgumentException(
                $"The batch has {inputs.RowCount} samples, but memory was reserved for {samples}.",
                nameof(inputs)
            );
        }
    }

    /// <summary>Refuses the empty batch, of which no mean can be taken.</summary>
    /// <param name="samples">How many samples a batch has.</param>
    internal static int NotEmpty(int samples)
    {
        return samples >= 1
            ? samples
            : throw new ArgumentOutOfRangeException(nameof(samples), samples, "A batch has at least one sample.");
    }
}
