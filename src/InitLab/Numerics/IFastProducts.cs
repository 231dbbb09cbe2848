using System.Numerics;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace InitLab.Numerics;

/// <summary>MathNet's managed provider of one number type, with the products of <see cref="MatrixProduct"/>.</summary>
internal interface IFastProducts<T> : IManagedFactorizations<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    void ILinearAlgebraProvider<T>.MatrixMultiply(
        T[] x,
        int rowsX,
        int columnsX,
        T[] y,
        int rowsY,
        int columnsY,
        T[] result
    ) => Update(T.One, StridedMatrix.Of(x, rowsX, columnsX), StridedMatrix.Of(y, rowsY, columnsY), T.Zero, result);

    void ILinearAlgebraProvider<T>.MatrixMultiplyWithUpdate(
        Transpose transposeA,
        Transpose transposeB,
        T alpha,
        T[] a,
        int rowsA,
        int columnsA,
        T[] b,
        int rowsB,
        int columnsB,
        T beta,
        T[] c
    )
    {
        var left = Turn(StridedMatrix.Of(a, rowsA, columnsA), transposeA);
        var right = Turn(StridedMatrix.Of(b, rowsB, columnsB), transposeB);
        Update(alpha, left, right, beta, c);
    }

    // The numbers are real: a conjugate transpose is a transpose.
    private static StridedMatrix<T> Turn(StridedMatrix<T> matrix, Transpose transpose) =>
        transpose == Transpose.DontTranspose ? matrix : matrix.Transpose;

    // α a · b + β c; straight into c where that is a · b alone and c is not read as a factor.
    private static void Update(T alpha, StridedMatrix<T> a, StridedMatrix<T> b, T beta, T[] c)
    {
        var isProduct = alpha == T.One && beta == T.Zero;
        if (isProduct && !ReferenceEquals(a.Data, c) && !ReferenceEquals(b.Data, c))
        {
            MatrixProduct.Multiply(a, b, c);
            return;
        }

        var product = new T[c.Length];
        MatrixProduct.Multiply(a, b, product);
        for (var i = 0; i < c.Length; i++)
        {
            // As in BLAS, β = 0 overwrites even what is not a number.
            c[i] = beta == T.Zero ? alpha * product[i] : (alpha * product[i]) + (beta * c[i]);
        }
    }
}
