using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Datasets;

/// <summary>Brings every feature to mean 0 and variance 1, by what the training samples say.</summary>
/// <remarks>
/// x ← (x − mean)/standardDeviation, both over the training samples, the variance divided by their number (LeCun,
/// Bottou, Orr and Müller 1998, section 4.3). Test samples get the same numbers: their own would tell the network about
/// them.
/// </remarks>
public sealed class Standardization
{
    private readonly double[] _means;
    private readonly double[] _standardDeviations;

    private Standardization(double[] means, double[] standardDeviations, int[] constantFeatures)
    {
        (_means, _standardDeviations, ConstantFeatures) = (means, standardDeviations, constantFeatures);
    }

    /// <summary>The mean of each feature.</summary>
    public IReadOnlyList<double> Means => _means;

    /// <summary>The standard deviation of each feature; 1 where it is constant.</summary>
    public IReadOnlyList<double> StandardDeviations => _standardDeviations;

    /// <summary>The features that are the same in all training samples: they are shifted to 0 and not scaled.</summary>
    public IReadOnlyList<int> ConstantFeatures { get; }

    /// <summary>Takes means and standard deviations from training samples.</summary>
    /// <param name="train">The training samples.</param>
    public static Standardization Fit(LabelledData train)
    {
        var means = new double[train.Features];
        var standardDeviations = new double[train.Features];
        var constant = new List<int>();
        for (var feature = 0; feature < train.Features; feature++)
        {
            var column = train.Inputs.Column(feature).AsArray();
            // Told by equality: the variance of a constant such as 0.1 is rounding, not 0, and dividing by it is noise.
            if (Array.TrueForAll(column, x => x == column[0]))
            {
                (means[feature], standardDeviations[feature]) = (column[0], 1);
                constant.Add(feature);
                continue;
            }

            var mean = OrderedSum.Mean(column);
            means[feature] = mean;
            standardDeviations[feature] = Math.Sqrt(column.Sum(x => (x - mean) * (x - mean)) / column.Length);
        }

        return new Standardization(means, standardDeviations, [.. constant]);
    }

    /// <summary>Applies the training samples' numbers to a data set.</summary>
    /// <param name="data">Training or test samples, with the same features.</param>
    public LabelledData Apply(LabelledData data)
    {
        if (data.Features != _means.Length)
        {
            throw new ArgumentException(
                $"The samples have {data.Features} features, but {_means.Length} were fitted: give the same features.",
                nameof(data)
            );
        }

        var inputs = Matrix<double>.Build.Dense(
            data.Samples,
            data.Features,
            (i, feature) => (data.Inputs[i, feature] - _means[feature]) / _standardDeviations[feature]
        );
        return new LabelledData(inputs, data.Labels, data.Classes);
    }

    /// <summary>Fits on the training part and applies the same numbers to both.</summary>
    /// <param name="split">The two parts.</param>
    public static TrainTestSplit FitAndApply(TrainTestSplit split)
    {
        var fitted = Fit(split.Train);
        return new TrainTestSplit(fitted.Apply(split.Train), fitted.Apply(split.Test));
    }

    /// <summary>The size, such as <c>Standardization of 784 features, 117 of them constant</c>.</summary>
    public override string ToString()
    {
        return $"Standardization of {_means.Length} features, {ConstantFeatures.Count} of them constant";
    }
}
