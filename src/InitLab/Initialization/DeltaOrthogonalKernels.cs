using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>A random orthogonal matrix at the middle tap, 0 elsewhere: a convolution that keeps norms.</summary>
/// <remarks>
/// Xiao, Bahri, Sohl-Dickstein, Schoenholz and Pennington 2018, "Dynamical isometry and a mean field theory of CNNs".
/// The in × out matrix W of the middle tap has WWᵀ = gain² · I, for which a group needs at least as many outputs as
/// inputs; norms are kept with a stride of 1 and padding that loses nothing. The middle of k taps is the tap
/// ⌊(k − 1)/2⌋, counted from 0, as in JAX's <c>delta_orthogonal</c>; for an even k PyTorch's <c>dirac_</c> takes the
/// next one.
/// </remarks>
/// <param name="Gain">The factor on the norm; positive.</param>
public sealed record DeltaOrthogonalKernels(double Gain) : IConvolutionScheme
{
    /// <summary>The factor on the norm.</summary>
    public double Gain { get; } = Require.Positive(Gain, "The gain");

    /// <inheritdoc/>
    public double StandardDeviation(ConvolutionShape shape)
    {
        return Gain / Math.Sqrt(shape.Taps * (double)shape.OutputsPerGroup);
    }

    /// <inheritdoc/>
    public double Bound(ConvolutionShape shape) => Gain;

    /// <inheritdoc/>
    public Matrix<double> Draw(ConvolutionShape shape, RandomStream random)
    {
        if (shape.OutputsPerGroup < shape.InputsPerGroup)
        {
            throw new ArgumentException(
                $"{shape.OutputsPerGroup} outputs cannot keep the norm of {shape.InputsPerGroup} inputs:"
                    + " give the convolution at least as many outputs as inputs.",
                nameof(shape)
            );
        }

        var kernels = Matrix<double>.Build.Dense(shape.Rows, shape.Outputs);
        var middle = shape.Row([.. shape.Kernel.Select(taps => (taps - 1) / 2)], 0);
        var orthogonal = new OrthogonalWeights(Gain);
        for (var group = 0; group < shape.Groups; group++)
        {
            var block = orthogonal.Draw(shape.InputsPerGroup, shape.OutputsPerGroup, random);
            kernels.SetSubMatrix(middle, group * shape.OutputsPerGroup, block);
        }

        return kernels;
    }

    /// <summary>The law, such as <c>DeltaOrthogonal: WWᵀ = I at the middle tap, 0 elsewhere</c>.</summary>
    public override string ToString()
    {
        return Gain == 1
            ? "DeltaOrthogonal: WWᵀ = I at the middle tap, 0 elsewhere"
            : $"DeltaOrthogonal with gain {Gain:G6}: WWᵀ = {Gain * Gain:G6} I at the middle tap, 0 elsewhere";
    }
}
