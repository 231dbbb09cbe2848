using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Teaching.Exercises;

/// <summary>The weights that an answer drew, as data: nothing of the answer can change them any more.</summary>
/// <param name="FanIn">The number of inputs that was asked for.</param>
/// <param name="FanOut">The number of units that was asked for.</param>
/// <param name="Rows">The rows that came.</param>
/// <param name="Columns">The columns that came.</param>
/// <param name="Weights">Column after column; none where the shape is another one than was asked for.</param>
internal sealed record WeightSample(int FanIn, int FanOut, int Rows, int Columns, double[] Weights)
{
    internal string Shape => $"{FanIn}×{FanOut}";

    internal bool HasAskedShape => (Rows, Columns) == (FanIn, FanOut);

    internal int Count => Weights.Length;

    internal double Mean => Sum(weight => weight) / Count;

    /// <summary>The mean square, which is the variance of weights of mean 0.</summary>
    internal double Variance => Sum(weight => weight * weight) / Count;

    internal double Largest => Weights.Max(Math.Abs);

    internal static WeightSample? Of(int fanIn, int fanOut, Matrix<double>? weights)
    {
        if (weights is null)
        {
            return null;
        }

        var shape = new WeightSample(fanIn, fanOut, weights.RowCount, weights.ColumnCount, []);
        return shape.HasAskedShape ? shape with { Weights = weights.ToColumnMajorArray() } : shape;
    }

    internal bool IsSameAs(WeightSample other) => Weights.AsSpan().SequenceEqual(other.Weights);

    /// <summary>What keeps these numbers from being the weights of a layer at all, or null.</summary>
    internal Judgement? Flaw()
    {
        if (!HasAskedShape)
        {
            var isTransposed = (Rows, Columns) == (FanOut, FanIn);
            return new Judgement(
                isTransposed ? Mistake.TransposedShape : Mistake.WrongShape,
                $"The weights for {FanIn} inputs and {FanOut} units are {Rows}×{Columns}"
                    + (isTransposed ? ": that is the transpose." : ", not one row per input and one column per unit.")
            );
        }

        var finite = Weights.Count(double.IsFinite);
        return finite < Count
            ? new Judgement(Mistake.NotFinite, $"{Count - finite} of the {Count} weights are NaN or infinite.")
            : Sameness();
    }

    private Judgement? Sameness()
    {
        if (Array.TrueForAll(Weights, weight => weight == Weights[0]))
        {
            return Weights[0] == 0
                ? new Judgement(Mistake.AllZero, $"All {Count} weights are 0.")
                : new Judgement(Mistake.Constant, $"All {Count} weights are {Weights[0]:G4}.");
        }

        if (Enumerable.Range(0, Count).All(i => Weights[i] == Weights[i % Rows]))
        {
            return new Judgement(Mistake.EqualUnits, $"All {Columns} units have the same incoming weights.");
        }

        return Enumerable.Range(0, Count).All(i => Weights[i] == Weights[i / Rows * Rows])
            ? new Judgement(Mistake.EqualInputs, $"Each unit has one weight for all of its {Rows} inputs.")
            : null;
    }

    // One after the other, so that the sum has the same bits everywhere.
    private double Sum(Func<double, double> of)
    {
        var sum = 0.0;
        foreach (var weight in Weights)
        {
            sum += of(weight);
        }

        return sum;
    }
}
