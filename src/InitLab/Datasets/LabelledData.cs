using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Datasets;

/// <summary>Samples with the class of each.</summary>
public sealed record LabelledData
{
    /// <summary>Puts samples and labels together and checks that they fit.</summary>
    /// <param name="inputs">samples × features, every entry finite.</param>
    /// <param name="labels">The class of each sample, from 0 to classes − 1.</param>
    /// <param name="classes">How many classes there are, at least 2.</param>
    /// <exception cref="ArgumentException">They do not fit; the message says what to change.</exception>
    public LabelledData(Matrix<double> inputs, int[] labels, int classes)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labels);
        RequireShape(inputs, labels, classes);
        RequireLabels(labels, classes);
        RequireFinite(inputs);
        (Inputs, Labels, Classes) = (inputs, labels, classes);
    }

    /// <summary>samples × features.</summary>
    public Matrix<double> Inputs { get; }

    /// <summary>The class of each sample, from 0 to classes − 1.</summary>
    public int[] Labels { get; }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>How many samples there are.</summary>
    public int Samples => Inputs.RowCount;

    /// <summary>How many numbers describe a sample.</summary>
    public int Features => Inputs.ColumnCount;

    /// <summary>The first samples.</summary>
    /// <param name="count">How many, at least 1; all of them where there are fewer.</param>
    public LabelledData First(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var samples = Math.Min(count, Samples);
        return new LabelledData(Inputs.SubMatrix(0, samples, 0, Features), Labels[..samples], Classes);
    }

    /// <summary>The size, such as <c>1000 samples × 64 features, 10 classes</c>.</summary>
    public override string ToString() => $"{Samples} samples × {Features} features, {Classes} classes";

    private static void RequireShape(Matrix<double> inputs, int[] labels, int classes)
    {
        if (labels.Length != inputs.RowCount)
        {
            throw new ArgumentException(
                $"There are {labels.Length} labels for {inputs.RowCount} samples: give one label per row.",
                nameof(labels)
            );
        }

        if (classes < 2)
        {
            throw new ArgumentOutOfRangeException(
                nameof(classes),
                classes,
                "There are at least 2 classes to tell apart."
            );
        }
    }

    private static void RequireLabels(int[] labels, int classes)
    {
        var at = Array.FindIndex(labels, label => label < 0 || label >= classes);
        if (at >= 0)
        {
            throw new ArgumentException(
                $"Label {labels[at]} of sample {at} is no class: use 0 to {classes - 1}.",
                nameof(labels)
            );
        }
    }

    private static void RequireFinite(Matrix<double> inputs)
    {
        foreach (var (row, column, value) in inputs.EnumerateIndexed())
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException(
                    $"Feature {column} of sample {row} is {value}: replace it or leave the sample out.",
                    nameof(inputs)
                );
            }
        }
    }
}
