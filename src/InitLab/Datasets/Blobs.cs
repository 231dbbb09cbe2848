using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Datasets;

/// <summary>Normal clouds around normal prototypes, standardized.</summary>
internal sealed class Blobs
{
    private readonly int _samples;
    private readonly int _classes;
    private readonly int _features;
    private readonly double _noise;

    internal Blobs(int samples, int classes, int features, double noise)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(features);
        Noise.Require(noise);
        (_samples, _classes, _features, _noise) = (samples, classes, features, noise);
    }

    /// <summary>Makes the set.</summary>
    /// <param name="random">The source of prototypes, classes and noise.</param>
    internal LabelledData Sample(RandomStream random)
    {
        var prototypes = Normals(_classes, random.Split("prototypes"));
        var noise = Normals(_samples, random.Split("noise"));
        var classDraws = random.Split("labels");
        var labels = new int[_samples];
        for (var i = 0; i < _samples; i++)
        {
            labels[i] = classDraws.NextInt(_classes);
        }

        var inputs = Matrix<double>.Build.Dense(
            _samples,
            _features,
            (i, feature) => prototypes[labels[i], feature] + (_noise * noise[i, feature])
        );
        Standardize(inputs);
        return new LabelledData(inputs, labels, _classes);
    }

    // Row by row, so that more samples leave the first ones as they are (up to the standardization).
    private Matrix<double> Normals(int rows, RandomStream random)
    {
        var normals = Matrix<double>.Build.Dense(rows, _features);
        for (var row = 0; row < rows; row++)
        {
            for (var feature = 0; feature < _features; feature++)
            {
                normals[row, feature] = random.NextNormal();
            }
        }

        return normals;
    }

    private static void Standardize(Matrix<double> inputs)
    {
        for (var feature = 0; feature < inputs.ColumnCount; feature++)
        {
            var column = inputs.Column(feature).AsArray();
            var mean = OrderedSum.Mean(column);
            var variance = OrderedSum.Mean(Array.ConvertAll(column, x => (x - mean) * (x - mean)));
            // A feature without spread stays at 0 instead of turning into 0/0.
            var scale = variance > 0 ? 1 / Math.Sqrt(variance) : 1;
            inputs.SetColumn(feature, Array.ConvertAll(column, x => (x - mean) * scale));
        }
    }
}
