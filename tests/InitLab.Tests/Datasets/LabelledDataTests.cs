using InitLab.Datasets;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Tests.Datasets;

public sealed class LabelledDataTests
{
    [Fact]
    public void Data_know_their_size()
    {
        var data = new LabelledData(Matrix<double>.Build.Dense(3, 2), [0, 1, 4], 5);
        Assert.Equal((3, 2, 5), (data.Samples, data.Features, data.Classes));
        Assert.Equal("3 samples × 2 features, 5 classes", data.ToString());
    }

    [Fact]
    public void Data_that_do_not_fit_are_refused_by_a_sentence()
    {
        var inputs = Matrix<double>.Build.Dense(2, 2);
        AssertRefused("There are 1 labels for 2 samples", () => new LabelledData(inputs, [0], 2));
        AssertRefused("Label 2 of sample 1 is no class: use 0 to 1", () => new LabelledData(inputs, [0, 2], 2));
        AssertRefused("Label -1 of sample 0 is no class", () => new LabelledData(inputs, [-1, 0], 2));
        AssertRefused("at least 2 classes", () => new LabelledData(inputs, [0, 0], 1));
        inputs[1, 0] = double.NaN;
        AssertRefused("Feature 0 of sample 1 is NaN", () => new LabelledData(inputs, [0, 1], 2));
        inputs[1, 0] = double.PositiveInfinity;
        Assert.Throws<ArgumentException>(() => new LabelledData(inputs, [0, 1], 2));
    }

    private static void AssertRefused(string message, Func<object> make)
    {
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);
    }
}
