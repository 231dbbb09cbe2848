using MathNet.Numerics.Providers.LinearAlgebra;

namespace InitLab.Numerics;

/// <summary>Makes the matrix products of MathNet fast.</summary>
public static class FastLinearAlgebra
{
    /// <summary>Lets MathNet multiply dense matrices of doubles or floats with the library's own product.</summary>
    /// <remarks>
    /// From then on <c>x * w</c>, <c>x.TransposeThisAndMultiply(w)</c>, <c>x.TransposeAndMultiply(w)</c> and
    /// <c>w * v</c> are many times faster, and every entry is one chain of fused multiply-adds in the order of the
    /// inner index: the same bits on every machine and with any number of threads. All else stays with the managed
    /// provider. The switch holds for the whole process and replaces a native provider that was chosen before;
    /// <c>LinearAlgebraControl.UseManaged()</c> turns it back. Further calls change nothing. Networks need no such
    /// call: their products are always the library's own.
    /// </remarks>
    public static void Use() => LinearAlgebraControl.Provider = new FastProvider();
}
