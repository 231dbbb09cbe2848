using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Datasets;

/// <summary>Samples evenly spaced along one plane curve per class, with normal noise on both coordinates.</summary>
internal sealed class Curves
{
    private readonly int _samples;
    private readonly int _classes;
    private readonly double _noise;

    internal Curves(int samples, int classes, double noise)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, classes);
        Noise.Require(noise);
        (_samples, _classes, _noise) = (samples, classes, noise);
    }

    /// <summary>Makes the set.</summary>
    /// <param name="random">The source of the noise.</param>
    /// <param name="point">The point of a class's curve at t in (0, 1).</param>
    internal LabelledData Sample(RandomStream random, Func<int, double, (double X, double Y)> point)
    {
        var normals = random.Split("noise");
        var inputs = Matrix<double>.Build.Dense(_samples, 2);
        var labels = new int[_samples];
        for (var i = 0; i < _samples; i++)
        {
            labels[i] = i % _classes;
            var ofThisClass = (_samples - labels[i] + _classes - 1) / _classes;
            var (x, y) = point(labels[i], ((i / _classes) + 0.5) / ofThisClass);
            inputs[i, 0] = x + (_noise * normals.NextNormal());
            inputs[i, 1] = y + (_noise * normals.NextNormal());
        }

        return new LabelledData(inputs, labels, _classes);
    }
}
