using InitLab.Numerics;

namespace InitLab.Networks;

/// <summary>−ln p(label), with p(1) the sigmoid of the one output.</summary>
internal sealed class LogisticCrossEntropy : IWholeBatchLoss
{
    // −ln sigmoid(z) = softplus(−z), and −ln(1 − sigmoid(z)) = softplus(z): no logarithm of a number rounded to 0.
    public double Value(ReadOnlySpan<double> outputs, int label)
    {
        Labels.Require(label, 2);
        return Elementary.Softplus(label == 1 ? -outputs[0] : outputs[0]);
    }

    public void Gradient(ReadOnlySpan<double> outputs, int label, Span<double> gradient)
    {
        Labels.Require(label, 2);
        gradient[0] = Elementary.Sigmoid(outputs[0]) - label;
    }

    public void Evaluate(
        ReadOnlySpan<double> outputs,
        ReadOnlySpan<int> labels,
        Span<double> losses,
        Span<double> gradient
    )
    {
        for (var i = 0; i < labels.Length; i++)
        {
            Labels.Require(labels[i], 2);
            losses[i] = labels[i] == 1 ? -outputs[i] : outputs[i];
        }

        Elementary.Softplus(losses, losses);
        Elementary.Sigmoid(outputs, gradient);
        for (var i = 0; i < labels.Length; i++)
        {
            gradient[i] -= labels[i];
        }
    }

    public void Require(int outputs, int classes)
    {
        if (outputs != 1 || classes != 2)
        {
            throw new ArgumentException(
                $"LogisticCrossEntropy needs one output and two classes, not {outputs} and {classes}:"
                    + " use SoftmaxCrossEntropy with one output per class.",
                nameof(outputs)
            );
        }
    }

    public override string ToString() => nameof(LogisticCrossEntropy);
}
