using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>Reads classes from outputs.</summary>
internal static class Classification
{
    private const int NoClass = -1;

    /// <summary>The class of each row.</summary>
    /// <param name="outputs">samples × outputs.</param>
    internal static int[] Of(Matrix<double> outputs)
    {
        var classes = new int[outputs.RowCount];
        for (var sample = 0; sample < classes.Length; sample++)
        {
            classes[sample] = outputs.ColumnCount == 1 ? Sign(outputs[sample, 0]) : Largest(outputs, sample);
        }

        return classes;
    }

    /// <summary>The share of rows whose class is the label.</summary>
    /// <param name="outputs">samples × outputs.</param>
    /// <param name="labels">One per sample.</param>
    internal static double Accuracy(Matrix<double> outputs, int[] labels)
    {
        return Of(outputs).Zip(labels).Count(pair => pair.First == pair.Second) / (double)labels.Length;
    }

    private static int Sign(double output)
    {
        return double.IsNaN(output) ? NoClass
            : output > 0 ? 1
            : 0;
    }

    private static int Largest(Matrix<double> outputs, int sample)
    {
        var best = 0;
        for (var j = 0; j < outputs.ColumnCount; j++)
        {
            if (double.IsNaN(outputs[sample, j]))
            {
                return NoClass;
            }

            best = outputs[sample, j] > outputs[sample, best] ? j : best;
        }

        return best;
    }
}
