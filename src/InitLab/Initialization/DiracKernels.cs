using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Initialization;

/// <summary>A convolution that begins by passing its inputs on: 1 at the middle tap between equal channels.</summary>
/// <remarks>
/// Within each group, output d takes input d while there is one; the others begin at 0. The middle of k taps is the tap
/// ⌊k/2⌋, counted from 0. PyTorch: <c>dirac_</c>. Zagoruyko and Komodakis 2017, "DiracNets".
/// </remarks>
public sealed record DiracKernels : IConvolutionScheme
{
    /// <inheritdoc/>
    public double StandardDeviation(ConvolutionShape shape) => 0;

    /// <inheritdoc/>
    public double Bound(ConvolutionShape shape) => 1;

    /// <inheritdoc/>
    public Matrix<double> Draw(ConvolutionShape shape, RandomStream random)
    {
        var entries = Weights.Zeros(shape.Rows, shape.Outputs);
        var middle = shape.Row([.. shape.Kernel.Select(taps => taps / 2)], 0);
        for (var output = 0; output < shape.Outputs; output++)
        {
            var input = output % shape.OutputsPerGroup;
            if (input < shape.InputsPerGroup)
            {
                entries[(output * shape.Rows) + middle + input] = 1;
            }
        }

        return Matrix<double>.Build.Dense(shape.Rows, shape.Outputs, entries);
    }

    /// <summary>The law: <c>Dirac: I at the middle tap, 0 elsewhere</c>.</summary>
    public override string ToString() => "Dirac: I at the middle tap, 0 elsewhere";
}
