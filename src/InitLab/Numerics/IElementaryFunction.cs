using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

/// <summary>A function of one number, and of four side by side with the same bits.</summary>
internal interface IElementaryFunction
{
    static abstract double Of(double x);

    static abstract Vector256<double> Of(Vector256<double> x);
}
