using InitLab.Numerics;

namespace InitLab.Networks;

// The whole batch column by column: the samples of an output stand side by side, and each exponential serves both the
// loss and its derivative. Every sample goes through the operations of Value and Gradient in their order.
internal sealed partial class SoftmaxCrossEntropy
{
    public void Evaluate(
        ReadOnlySpan<double> outputs,
        ReadOnlySpan<int> labels,
        Span<double> losses,
        Span<double> gradient
    )
    {
        var classes = outputs.Length / labels.Length;
        FindLargest(outputs, losses);
        SubtractFromColumns(outputs, losses, gradient);
        Elementary.Exp(gradient, gradient);
        var sums = Scratch<SoftmaxCrossEntropy, double>.Of(labels.Length).AsSpan(0, labels.Length);
        SumRows(gradient, sums);
        DivideColumns(gradient, sums);
        Elementary.Log(sums, sums);
        for (var i = 0; i < labels.Length; i++)
        {
            Labels.Require(labels[i], classes);
            var place = (labels[i] * labels.Length) + i;
            losses[i] = losses[i] - outputs[place] + sums[i];
            gradient[place] -= 1;
        }
    }

    private static void FindLargest(ReadOnlySpan<double> outputs, Span<double> largest)
    {
        outputs[..largest.Length].CopyTo(largest);
        for (var start = largest.Length; start < outputs.Length; start += largest.Length)
        {
            var column = outputs.Slice(start, largest.Length);
            for (var i = 0; i < largest.Length; i++)
            {
                largest[i] = Math.Max(largest[i], column[i]);
            }
        }
    }

    private static void SubtractFromColumns(ReadOnlySpan<double> outputs, Span<double> offsets, Span<double> results)
    {
        for (var start = 0; start < outputs.Length; start += offsets.Length)
        {
            var column = outputs.Slice(start, offsets.Length);
            var result = results.Slice(start, offsets.Length);
            for (var i = 0; i < offsets.Length; i++)
            {
                result[i] = column[i] - offsets[i];
            }
        }
    }

    private static void SumRows(ReadOnlySpan<double> matrix, Span<double> sums)
    {
        sums.Clear();
        for (var start = 0; start < matrix.Length; start += sums.Length)
        {
            var column = matrix.Slice(start, sums.Length);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += column[i];
            }
        }
    }

    private static void DivideColumns(Span<double> matrix, ReadOnlySpan<double> divisors)
    {
        for (var start = 0; start < matrix.Length; start += divisors.Length)
        {
            var column = matrix.Slice(start, divisors.Length);
            for (var i = 0; i < divisors.Length; i++)
            {
                column[i] /= divisors[i];
            }
        }
    }
}
