using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Datasets;

/// <summary>A data set in two parts: one to learn from and one to be judged by.</summary>
/// <param name="Train">The samples to learn from.</param>
/// <param name="Test">The samples that training never sees.</param>
public sealed record TrainTestSplit(LabelledData Train, LabelledData Test)
{
    /// <summary>Parts a data set at random, every sample into one part.</summary>
    /// <param name="data">At least 2 samples.</param>
    /// <param name="testShare">
    /// The share of samples to test on, above 0 and below 1; each part gets at least one.
    /// </param>
    /// <param name="random">The source of the choice, from its <c>Split("test samples")</c>.</param>
    public static TrainTestSplit Of(LabelledData data, double testShare, RandomStream random)
    {
        if (!(testShare > 0 && testShare < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(testShare),
                testShare,
                "The share of samples to test on is above 0 and below 1, such as 0.2."
            );
        }

        if (data.Samples < 2)
        {
            throw new ArgumentException("One sample cannot be parted: give at least 2.", nameof(data));
        }

        var test = Math.Clamp((int)Math.Round(testShare * data.Samples), 1, data.Samples - 1);
        var order = random.Split("test samples").Permutation(data.Samples);
        return new TrainTestSplit(Choose(data, order[test..]), Choose(data, order[..test]));
    }

    /// <summary>The sizes, such as <c>800 samples to train, 200 to test</c>.</summary>
    public override string ToString() => $"{Train.Samples} samples to train, {Test.Samples} to test";

    private static LabelledData Choose(LabelledData data, int[] samples)
    {
        var inputs = Matrix<double>.Build.Dense(samples.Length, data.Features, (i, j) => data.Inputs[samples[i], j]);
        return new LabelledData(inputs, Array.ConvertAll(samples, sample => data.Labels[sample]), data.Classes);
    }
}
