using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>Each unit has normal weights from a given number of inputs, chosen at random, and 0 elsewhere.</summary>
/// <remarks>
/// Martens 2010, "Deep learning via Hessian-free optimization", section 5, with 15 incoming weights per unit: the size
/// of a pre-activation does not grow with fanIn, and the units differ more than with dense weights. PyTorch's
/// <c>sparse_</c> thins the other way: see <see cref="OutgoingSparseWeights"/>.
/// </remarks>
/// <param name="NonZeros">Incoming weights of each unit that are not 0: from 1 to fanIn.</param>
/// <param name="NonZeroStandardDeviation">The standard deviation of those; positive.</param>
public sealed record SparseWeights(int NonZeros, double NonZeroStandardDeviation) : IScheme
{
    /// <summary>How many incoming weights of each unit are not 0.</summary>
    public int NonZeros { get; } =
        NonZeros >= 1
            ? NonZeros
            : throw new ArgumentOutOfRangeException(
                nameof(NonZeros),
                NonZeros,
                $"A unit with {NonZeros} incoming weights that are not 0 hears nothing: give at least 1."
            );

    /// <summary>The standard deviation of a weight that is not 0.</summary>
    public double NonZeroStandardDeviation { get; } =
        Require.Positive(NonZeroStandardDeviation, "The standard deviation");

    /// <inheritdoc/>
    public double StandardDeviation(Fans fans)
    {
        RequireEnoughInputs(fans.In);
        return NonZeroStandardDeviation * Math.Sqrt(NonZeros / (double)fans.In);
    }

    /// <inheritdoc/>
    public double Bound(Fans fans) => double.PositiveInfinity;

    /// <inheritdoc/>
    public Matrix<double> Draw(int fanIn, int fanOut, RandomStream random)
    {
        var fans = Fans.Dense(fanIn, fanOut);
        RequireEnoughInputs(fans.In);
        var entries = Weights.Zeros(fans.In, fans.Out);
        for (var unit = 0; unit < fans.Out; unit++)
        {
            foreach (var input in random.Permutation(fans.In).AsSpan(0, NonZeros))
            {
                entries[(unit * fans.In) + input] = NonZeroStandardDeviation * random.NextNormal();
            }
        }

        return Matrix<double>.Build.Dense(fans.In, fans.Out, entries);
    }

    /// <summary>The law, such as <c>Sparse: 15 weights per unit from N(0, 1²), the others 0</c>.</summary>
    public override string ToString()
    {
        return $"Sparse: {NonZeros} weights per unit from N(0, {NonZeroStandardDeviation:G6}²), the others 0";
    }

    private void RequireEnoughInputs(int fanIn)
    {
        if (fanIn < NonZeros)
        {
            throw new ArgumentOutOfRangeException(
                nameof(fanIn),
                fanIn,
                $"A unit has {fanIn} inputs and cannot have {NonZeros} weights that are not 0: ask for at most {fanIn}."
            );
        }
    }
}
