using InitLab.Datasets;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Datasets;

public sealed class StandardizationTests
{
    private static readonly LabelledData Train = Data([
        [1, 0.1, 10],
        [2, 0.1, 10],
        [6, 0.1, 40],
    ]);

    [Fact]
    public void Training_features_come_to_mean_0_and_variance_1()
    {
        var applied = Standardization.Fit(Train).Apply(Train).Inputs;

        foreach (var feature in new[] { 0, 2 })
        {
            Assert.Equal(0, applied.Column(feature).Average(), 1e-15);
            Assert.Equal(1, applied.Column(feature).Average(x => x * x), 1e-15);
        }
    }

    [Fact]
    public void Test_samples_get_the_numbers_of_the_training_samples()
    {
        var test = Data([
            [3, 0.4, 100],
            [3, 0.1, 20],
        ]);

        var applied = Standardization.Fit(Train).Apply(test).Inputs;

        Assert.Equal([0, 0], applied.Column(0));
        Assert.Equal(80 / Math.Sqrt(200), applied[0, 2], 1e-14);
    }

    [Fact]
    public void A_constant_feature_is_stated_and_never_divided_by_rounding()
    {
        // Ten times 0.1 sum to 0.9999999999999999: their variance computes as 1e-34, not 0.
        var constant = Data([.. Enumerable.Repeat(new[] { 0.1, 5 }, 9), [0.1, 6]]);

        var fitted = Standardization.Fit(constant);

        Assert.Equal([0], fitted.ConstantFeatures);
        Assert.Equal((0.1, 1), (fitted.Means[0], fitted.StandardDeviations[0]));
        Assert.All(fitted.Apply(constant).Inputs.Column(0), x => Assert.Equal(0, x));
        Assert.Equal("Standardization of 2 features, 1 of them constant", fitted.ToString());
    }

    [Fact]
    public void Both_parts_of_a_split_are_brought_to_the_training_part_s_scale()
    {
        var test = Data([
            [3, 0.4, 100],
        ]);

        var parts = Standardization.FitAndApply(new TrainTestSplit(Train, test));

        Assert.Equal(Standardization.Fit(Train).Apply(Train).Inputs, parts.Train.Inputs);
        Assert.Equal(Standardization.Fit(Train).Apply(test).Inputs, parts.Test.Inputs);
    }

    [Fact]
    public void Other_features_are_refused()
    {
        var e = Assert.Throws<ArgumentException>(() =>
            Standardization
                .Fit(Train)
                .Apply(
                    Data([
                        [1, 2],
                    ])
                )
        );

        Assert.StartsWith("The samples have 2 features, but 3 were fitted", e.Message, StringComparison.Ordinal);
    }

    private static LabelledData Data(double[][] rows) =>
        new(Matrix<double>.Build.DenseOfRowArrays(rows), new int[rows.Length], 2);
}
