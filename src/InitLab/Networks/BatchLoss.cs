using InitLab.Datasets;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>The mean of a loss over a batch, with its gradient.</summary>
/// <param name="loss">The loss of one sample.</param>
/// <param name="outputs">How many outputs a sample has.</param>
internal sealed class BatchLoss(ILoss loss, int outputs)
{
    private readonly double[] _sample = new double[outputs];
    private readonly double[] _gradient = new double[outputs];
    private double[] _losses = [];

    /// <summary>The mean loss of a network over samples.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">Samples with labels.</param>
    /// <param name="loss">The loss of one sample.</param>
    internal static double Of(INetwork network, LabelledData data, ILoss loss)
    {
        var outputs = network.Layers[^1].FanOut;
        loss.Require(outputs, data.Classes);
        return Of(network.Predict(data.Inputs), data.Labels, loss);
    }

    /// <summary>The mean loss of outputs.</summary>
    /// <param name="batch">samples × outputs.</param>
    /// <param name="labels">One per sample.</param>
    /// <param name="loss">The loss of one sample.</param>
    internal static double Of(Matrix<double> batch, int[] labels, ILoss loss) =>
        new BatchLoss(loss, batch.ColumnCount).Mean(batch, labels);

    /// <summary>The mean loss.</summary>
    /// <param name="batch">samples × outputs.</param>
    /// <param name="labels">One per sample.</param>
    internal double Mean(Matrix<double> batch, ReadOnlySpan<int> labels)
    {
        BatchShape.NotEmpty(labels.Length);
        var sum = 0.0;
        for (var i = 0; i < labels.Length; i++)
        {
            Read(batch, i);
            sum += loss.Value(_sample, labels[i]);
        }

        return sum / labels.Length;
    }

    /// <summary>The derivative of the mean loss by every output.</summary>
    /// <param name="batch">samples × outputs.</param>
    /// <param name="labels">One per sample.</param>
    /// <param name="gradient">samples × outputs; overwritten.</param>
    internal void Gradient(Matrix<double> batch, ReadOnlySpan<int> labels, Matrix<double> gradient) =>
        Evaluate(batch, labels, gradient);

    /// <summary>The mean loss, and its derivative by every output.</summary>
    /// <param name="batch">samples × outputs.</param>
    /// <param name="labels">One per sample.</param>
    /// <param name="gradient">samples × outputs; overwritten.</param>
    internal double Evaluate(Matrix<double> batch, ReadOnlySpan<int> labels, Matrix<double> gradient)
    {
        if (_losses.Length != labels.Length)
        {
            _losses = new double[BatchShape.NotEmpty(labels.Length)];
        }

        var derivatives = gradient.AsColumnMajorArray();
        if (loss is IWholeBatchLoss whole)
        {
            whole.Evaluate(batch.AsColumnMajorArray(), labels, _losses, derivatives);
        }
        else
        {
            EvaluateOneByOne(batch, labels, derivatives);
        }

        for (var i = 0; i < derivatives.Length; i++)
        {
            derivatives[i] /= labels.Length;
        }

        return OrderedSum.Mean(_losses);
    }

    private void EvaluateOneByOne(Matrix<double> batch, ReadOnlySpan<int> labels, Span<double> gradient)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            Read(batch, i);
            _losses[i] = loss.Value(_sample, labels[i]);
            loss.Gradient(_sample, labels[i], _gradient);
            for (var j = 0; j < _gradient.Length; j++)
            {
                gradient[(j * labels.Length) + i] = _gradient[j];
            }
        }
    }

    private void Read(Matrix<double> batch, int row)
    {
        for (var j = 0; j < _sample.Length; j++)
        {
            _sample[j] = batch[row, j];
        }
    }
}
