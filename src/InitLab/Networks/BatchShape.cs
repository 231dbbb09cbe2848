using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>What a batch has to be to go through a network.</summary>
internal static class BatchShape
{
    /// <summary>Refuses a batch that a network cannot take.</summary>
    /// <param name="inputs">samples × features.</param>
    /// <param name="layer">The first layer.</param>
    /// <param name="samples">The samples that buffers were reserved for.</param>
    internal static void Require(Matrix<double> inputs, Dense layer, int samples)
    {
        if (inputs.ColumnCount != layer.FanIn)
        {
            throw new ArgumentException(
                $"The samples have {inputs.ColumnCount} features, but the network takes {layer.FanIn}.",
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
