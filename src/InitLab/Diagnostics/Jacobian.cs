using InitLab.Networks;
using InitLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Diagnostics;

/// <summary>How the outputs of a network answer to small changes of one sample.</summary>
/// <remarks>
/// J = D_L W_Lᵀ ⋯ D₁ W₁ᵀ with Dₗ the diagonal of φ′(zₗ). Singular values all near 1 (dynamical isometry) hand every
/// direction through unchanged (Saxe, McClelland and Ganguli 2014; Pennington, Schoenholz and Ganguli 2017).
/// </remarks>
public static class Jacobian
{
    /// <summary>The derivatives of every output by every feature.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sample">One number per feature.</param>
    /// <returns>outputs × features.</returns>
    public static Matrix<double> Of(Mlp network, Vector<double> sample)
    {
        var pass = network.Forward(sample.ToRowMatrix());
        Matrix<double>? transposed = null;
        for (var l = 0; l < network.Layers.Count; l++)
        {
            var layer = network.Layers[l];
            transposed = transposed is null ? layer.Weights.Clone() : Product(transposed, layer.Weights);
            for (var unit = 0; unit < layer.FanOut; unit++)
            {
                var slope = layer.Activation.Derivative(pass.PreActivations[l][0, unit]);
                transposed.SetColumn(unit, transposed.Column(unit) * slope);
            }
        }

        return transposed!.Transpose();
    }

    /// <summary>The singular values of the Jacobian, from the largest to the smallest.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sample">One number per feature.</param>
    /// <returns>As many as the fewer of outputs and features.</returns>
    public static Vector<double> SingularValues(Mlp network, Vector<double> sample)
    {
        return Numerics.SingularValues.Of(Of(network, sample));
    }

    private static Matrix<double> Product(Matrix<double> a, Matrix<double> b)
    {
        var product = new double[a.RowCount * b.ColumnCount];
        MatrixProduct.Multiply(StridedMatrix.Of(a), StridedMatrix.Of(b), product);
        return Matrix<double>.Build.Dense(a.RowCount, b.ColumnCount, product);
    }
}
