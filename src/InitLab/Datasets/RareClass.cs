using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Datasets;

/// <summary>Two normal clouds of very different size.</summary>
internal sealed class RareClass
{
    private readonly int _samples;
    private readonly int _rare;
    private readonly int _features;

    internal RareClass(int samples, int rare, int features)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(features);
        if (rare < 1 || rare >= samples)
        {
            throw new ArgumentOutOfRangeException(
                nameof(rare),
                rare,
                $"Of {samples} samples at least 1 and at most {samples - 1} can be of the rare class."
            );
        }

        (_samples, _rare, _features) = (samples, rare, features);
    }

    /// <summary>Makes the set; the rare samples come first.</summary>
    /// <param name="random">The source of the noise.</param>
    internal LabelledData Sample(RandomStream random)
    {
        var noise = random.Split("noise");
        var inputs = Matrix<double>.Build.Dense(_samples, _features);
        for (var sample = 0; sample < _samples; sample++)
        {
            var centre = sample < _rare ? 1 : 0;
            for (var feature = 0; feature < _features; feature++)
            {
                inputs[sample, feature] = centre + noise.NextNormal();
            }
        }

        return new LabelledData(inputs, [.. Enumerable.Range(0, _samples).Select(i => i < _rare ? 1 : 0)], 2);
    }
}
