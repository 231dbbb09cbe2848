using System.Numerics;
using InitLab.Datasets;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>Hands out the samples of each step, always in the same two buffers.</summary>
internal sealed class Batches<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly LabelledData _data;
    private readonly RandomStream? _order;
    private readonly StridedMatrix<T> _features;
    private readonly T[] _inputs = [];
    private readonly int[] _permutation = [];
    private int _used;

    internal Batches(LabelledData data, TrainingSettings settings)
    {
        _data = data;
        if (settings.BatchSize is not { } size)
        {
            (Inputs, Labels) = (Precision.Of<T>(data.Inputs), data.Labels);
            return;
        }

        if (size < 1 || size > data.Samples)
        {
            throw new ArgumentException(
                $"A batch of {size} cannot be made of {data.Samples} samples: choose 1 to {data.Samples}.",
                nameof(settings)
            );
        }

        _order =
            settings.Random?.Split("batches")
            ?? throw new ArgumentException("Batches are drawn at random: set Random as well.", nameof(settings));
        (Inputs, Labels) = (Matrix<T>.Build.Dense(size, data.Features), new int[size]);
        (_permutation, _used) = (new int[data.Samples], data.Samples);
        (_features, _inputs) = (StridedMatrix.Of(Precision.Of<T>(data.Inputs)), Inputs.AsColumnMajorArray());
    }

    /// <summary>The inputs of the current step.</summary>
    internal Matrix<T> Inputs { get; }

    /// <summary>The labels of the current step.</summary>
    internal int[] Labels { get; }

    /// <summary>Whether every step sees all samples.</summary>
    internal bool AreFull => _order is null;

    /// <summary>Fills the buffers with the samples of the next step.</summary>
    internal void Next()
    {
        if (_order is null)
        {
            return;
        }

        if (_used + Labels.Length > _permutation.Length)
        {
            _order.FillWithPermutation(_permutation);
            _used = 0;
        }

        var samples = _permutation.AsSpan(_used, Labels.Length);
        _used += Labels.Length;
        for (var i = 0; i < samples.Length; i++)
        {
            Labels[i] = _data.Labels[samples[i]];
        }

        for (var feature = 0; feature < _data.Features; feature++)
        {
            Gather(_features.ColumnBlock(feature, 1).Entries, samples, _inputs.AsSpan(feature * samples.Length));
        }
    }

    private static void Gather(ReadOnlySpan<T> feature, ReadOnlySpan<int> samples, Span<T> batch)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            batch[i] = feature[samples[i]];
        }
    }
}
