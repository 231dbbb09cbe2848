using InitLab.Networks;

namespace InitLab.Tests.Networks;

public sealed class LabelsTests
{
    [Fact]
    public void Labels_that_are_no_class_are_refused_by_every_loss()
    {
        foreach (var label in (int[])[-1, 3])
        {
            Refused(Losses.SoftmaxCrossEntropy, 3, label);
            Refused(Losses.SquaredError, 3, label);
        }

        foreach (var label in (int[])[-1, 2])
        {
            Refused(Losses.LogisticCrossEntropy, 1, label);
            Refused(Losses.SquaredError, 1, label);
        }
    }

    private static void Refused(ILoss loss, int outputs, int label)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => loss.Value(new double[outputs], label));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            loss.Gradient(new double[outputs], label, new double[outputs])
        );
    }
}
