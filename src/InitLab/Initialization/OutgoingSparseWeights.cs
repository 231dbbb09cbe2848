using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>Normal weights of which each input loses a share of its outgoing ones, chosen at random.</summary>
/// <remarks>
/// PyTorch's <c>sparse_</c>, which cites Martens 2010 but thins the outgoing weights of an input, where Martens fixes
/// the incoming weights of a unit (<see cref="SparseWeights"/>): ceil(sparsity · fanOut) of them are 0. With fewer than
/// 1/(1 − sparsity) units that is all of them, and the layer passes nothing on.
/// </remarks>
/// <param name="Sparsity">The share of the outgoing weights that are 0, from 0 to 1.</param>
/// <param name="NonZeroStandardDeviation">The standard deviation of the others; positive.</param>
public sealed record OutgoingSparseWeights(double Sparsity, double NonZeroStandardDeviation) : IScheme
{
    /// <summary>The share of the outgoing weights that are 0.</summary>
    public double Sparsity { get; } =
        Sparsity is >= 0 and <= 1
            ? Sparsity
            : throw new ArgumentOutOfRangeException(
                nameof(Sparsity),
                Sparsity,
                $"The sparsity is {Sparsity}: it is the share of weights that are 0; give a number from 0 to 1."
            );

    /// <summary>The standard deviation of a weight that is not 0.</summary>
    public double NonZeroStandardDeviation { get; } =
        Require.Positive(NonZeroStandardDeviation, "The standard deviation");

    /// <inheritdoc/>
    public double StandardDeviation(Fans fans)
    {
        return NonZeroStandardDeviation * Math.Sqrt(NonZerosOf(fans.Out) / (double)fans.Out);
    }

    /// <inheritdoc/>
    public double Bound(Fans fans) => NonZerosOf(fans.Out) == 0 ? 0 : double.PositiveInfinity;

    /// <inheritdoc/>
    public Matrix<double> Draw(int fanIn, int fanOut, RandomStream random)
    {
        var fans = Fans.Dense(fanIn, fanOut);
        var entries = Weights.Zeros(fans.In, fans.Out);
        for (var input = 0; input < fans.In; input++)
        {
            foreach (var unit in random.Permutation(fans.Out).AsSpan(0, NonZerosOf(fans.Out)))
            {
                entries[(unit * fans.In) + input] = NonZeroStandardDeviation * random.NextNormal();
            }
        }

        return Matrix<double>.Build.Dense(fans.In, fans.Out, entries);
    }

    /// <summary>The law: <c>OutgoingSparse: 90 % of each input's weights 0, the others from N(0, 0.01²)</c>.</summary>
    public override string ToString()
    {
        return $"OutgoingSparse: {100 * Sparsity:G6} % of each input's weights 0, "
            + $"the others from N(0, {NonZeroStandardDeviation:G6}²)";
    }

    private int NonZerosOf(int fanOut) => fanOut - (int)Math.Ceiling(Sparsity * fanOut);
}
