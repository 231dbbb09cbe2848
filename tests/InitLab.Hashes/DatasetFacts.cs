using InitLab.Datasets;
using InitLab.Numerics;

namespace InitLab.Hashes;

internal static class DatasetFacts
{
    internal static IEnumerable<Fact> All =>
        [
            new("moons", Numbers(Synthetic.Moons(301, 0.1, new RandomStream(1)))),
            new("circles", Numbers(Synthetic.Circles(301, 0.1, new RandomStream(2)))),
            new("spirals", Numbers(Synthetic.Spirals(301, 3, 0.1, new RandomStream(3)))),
            new("blobs", Numbers(Synthetic.Blobs(301, 4, 7, 0.5, new RandomStream(4)))),
            new("digits of 8×8", Numbers(Digits.Small(100, new RandomStream(5)))),
            new("digits of 28×28", Numbers(Digits.Large(20, new RandomStream(6)))),
            new("standardized halves", Standardized()),
        ];

    internal static IEnumerable<double> Numbers(LabelledData data) =>
        data.Inputs.ToColumnMajorArray().Concat(data.Labels.Select(label => (double)label));

    private static IEnumerable<double> Standardized()
    {
        var halves = TrainTestSplit.Of(Digits.Small(100, new RandomStream(7)), 0.5, new RandomStream(8));
        var standardized = Standardization.FitAndApply(halves);
        return Numbers(standardized.Train).Concat(Numbers(standardized.Test));
    }
}
