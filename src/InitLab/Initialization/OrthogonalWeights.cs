using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>A random orthogonal matrix times a gain: every singular value equals the gain.</summary>
/// <remarks>
/// Saxe, McClelland and Ganguli 2014, "Exact solutions to the nonlinear dynamics of learning in deep linear neural
/// networks"; drawn from Haar's measure (Mezzadri 2007). Where fanIn ≥ fanOut, WᵀW = gain² · I (the columns,
/// one per unit, are orthonormal); where fanIn ≤ fanOut, WWᵀ = gain² · I and |x · W| = gain · |x|. A weight has the
/// variance gain²/max(fanIn, fanOut), so on average |x · W|² = gain² · min(fanIn, fanOut)/fanIn · |x|².
/// PyTorch: <c>orthogonal_</c>; Keras: <c>Orthogonal</c>; JAX: <c>orthogonal</c>. A convolution is initialized as its
/// (taps · inputs) × outputs matrix, as all three do.
/// </remarks>
/// <param name="Gain">The gain; positive.</param>
public sealed record OrthogonalWeights(double Gain) : IScheme, IConvolutionScheme
{
    /// <summary>The gain: each singular value.</summary>
    public double Gain { get; } = Require.Positive(Gain, "The gain");

    /// <inheritdoc/>
    public double StandardDeviation(Fans fans) => Gain / Math.Sqrt(Math.Max(fans.In, fans.Out));

    /// <inheritdoc/>
    public double Bound(Fans fans) => Gain;

    /// <inheritdoc/>
    public double StandardDeviation(ConvolutionShape shape) => StandardDeviation(new Fans(shape.Rows, shape.Outputs));

    /// <inheritdoc/>
    public double Bound(ConvolutionShape shape) => Gain;

    /// <inheritdoc/>
    public Matrix<double> Draw(int fanIn, int fanOut, RandomStream random)
    {
        var fans = Fans.Dense(fanIn, fanOut);
        var (length, count) = (Math.Max(fans.In, fans.Out), Math.Min(fans.In, fans.Out));
        var columns = OrthonormalColumns.Draw(length, count, random);
        foreach (ref var entry in columns.AsSpan())
        {
            entry *= Gain;
        }

        var matrix = Matrix<double>.Build.Dense(length, count, columns);
        return fans.In >= fans.Out ? matrix : matrix.Transpose();
    }

    /// <inheritdoc/>
    public Matrix<double> Draw(ConvolutionShape shape, RandomStream random)
    {
        return Draw(shape.Rows, shape.Outputs, random);
    }

    /// <summary>The law, such as <c>Orthogonal with gain 2: WᵀW or WWᵀ = 4 I</c>.</summary>
    public override string ToString()
    {
        return Gain == 1
            ? "Orthogonal: WᵀW or WWᵀ = I"
            : $"Orthogonal with gain {Gain:G6}: WᵀW or WWᵀ = {Gain * Gain:G6} I";
    }
}
