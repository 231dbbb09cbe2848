using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Numerics;

/// <summary>From double to single precision and back; every number is rounded to the nearest.</summary>
internal static class Precision
{
    /// <summary>A matrix in the precision of a number type; the matrix itself where that is double.</summary>
    /// <param name="matrix">Any matrix.</param>
    internal static Matrix<T> Of<T>(Matrix<double> matrix)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        typeof(T) == typeof(double) ? (Matrix<T>)(object)matrix : (Matrix<T>)(object)matrix.ToSingle();

    /// <summary>Writes floats as doubles, which is exact.</summary>
    /// <param name="numbers">The floats.</param>
    /// <param name="wide">As many doubles.</param>
    internal static void Widen(ReadOnlySpan<float> numbers, Span<double> wide)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            wide[i] = numbers[i];
        }
    }

    /// <summary>Writes doubles as the nearest floats.</summary>
    /// <param name="numbers">The doubles.</param>
    /// <param name="narrow">As many floats.</param>
    internal static void Narrow(ReadOnlySpan<double> numbers, Span<float> narrow)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            narrow[i] = (float)numbers[i];
        }
    }
}
