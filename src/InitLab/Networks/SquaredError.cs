namespace InitLab.Networks;

/// <summary>½ Σ (zⱼ − tⱼ)², with t one-hot for the label, or the label itself where there is one output.</summary>
internal sealed class SquaredError : IWholeBatchLoss
{
    public double Value(ReadOnlySpan<double> outputs, int label)
    {
        Labels.Require(label, Math.Max(outputs.Length, 2));
        var sum = 0.0;
        for (var j = 0; j < outputs.Length; j++)
        {
            var difference = outputs[j] - Target(outputs.Length, j, label);
            sum += difference * difference;
        }

        return sum / 2;
    }

    public void Gradient(ReadOnlySpan<double> outputs, int label, Span<double> gradient)
    {
        Labels.Require(label, Math.Max(outputs.Length, 2));
        for (var j = 0; j < outputs.Length; j++)
        {
            gradient[j] = outputs[j] - Target(outputs.Length, j, label);
        }
    }

    public void Evaluate(
        ReadOnlySpan<double> outputs,
        ReadOnlySpan<int> labels,
        Span<double> losses,
        Span<double> gradient
    )
    {
        var (samples, columns) = (labels.Length, outputs.Length / labels.Length);
        losses.Clear();
        for (var i = 0; i < outputs.Length; i++)
        {
            var (j, sample) = Math.DivRem(i, samples);
            Labels.Require(labels[sample], Math.Max(columns, 2));
            gradient[i] = outputs[i] - Target(columns, j, labels[sample]);
            losses[sample] += gradient[i] * gradient[i];
        }

        foreach (ref var loss in losses)
        {
            loss /= 2;
        }
    }

    public void Require(int outputs, int classes)
    {
        if (outputs != classes && !(outputs == 1 && classes == 2))
        {
            throw new ArgumentException(
                $"SquaredError needs one output per class, or one output for two classes, not {outputs} for {classes}.",
                nameof(outputs)
            );
        }
    }

    public override string ToString() => nameof(SquaredError);

    private static double Target(int outputs, int j, int label)
    {
        return outputs == 1 ? label
            : j == label ? 1
            : 0;
    }
}
