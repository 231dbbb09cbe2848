using InitLab.Numerics;

namespace InitLab.Networks;

/// <summary>−ln p(label), with p the softmax of the outputs.</summary>
/// <remarks>ln Σ exp zⱼ − z(label); the largest output is taken out of the sum so that nothing overflows.</remarks>
internal sealed partial class SoftmaxCrossEntropy : IWholeBatchLoss
{
    public double Value(ReadOnlySpan<double> outputs, int label)
    {
        Labels.Require(label, outputs.Length);
        var largest = Largest(outputs);
        return largest - outputs[label] + Elementary.Log(SumOfExponentials(outputs, largest));
    }

    public void Gradient(ReadOnlySpan<double> outputs, int label, Span<double> gradient)
    {
        Labels.Require(label, outputs.Length);
        var largest = Largest(outputs);
        var sum = SumOfExponentials(outputs, largest);
        for (var j = 0; j < outputs.Length; j++)
        {
            gradient[j] = Elementary.Exp(outputs[j] - largest) / sum;
        }

        gradient[label] -= 1;
    }

    public void Require(int outputs, int classes)
    {
        if (outputs != classes)
        {
            throw new ArgumentException(
                $"SoftmaxCrossEntropy needs one output per class: {classes} classes, but the network has {outputs}"
                    + (outputs == 1 ? " (LogisticCrossEntropy takes one output for two classes)." : "."),
                nameof(outputs)
            );
        }
    }

    public override string ToString() => nameof(SoftmaxCrossEntropy);

    private static double Largest(ReadOnlySpan<double> outputs)
    {
        var largest = outputs[0];
        foreach (var output in outputs)
        {
            largest = Math.Max(largest, output);
        }

        return largest;
    }

    private static double SumOfExponentials(ReadOnlySpan<double> outputs, double largest)
    {
        var sum = 0.0;
        foreach (var output in outputs)
        {
            sum += Elementary.Exp(output - largest);
        }

        return sum;
    }
}
