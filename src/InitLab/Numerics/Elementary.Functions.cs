using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InitLab.Numerics;

public static partial class Elementary
{
    private readonly struct ExpFunction : IElementaryFunction
    {
        public static double Of(double x) => Exp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => Exp(x);
    }

    private readonly struct ExpMinusOneFunction : IElementaryFunction
    {
        public static double Of(double x) => ExpMinusOne(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => ExpMinusOne(x);
    }

    private readonly struct LogFunction : IElementaryFunction
    {
        public static double Of(double x) => Log(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => Log(x);
    }

    private readonly struct LogOnePlusFunction : IElementaryFunction
    {
        public static double Of(double x) => LogOnePlus(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => LogOnePlus(x);
    }

    private readonly struct TanhFunction : IElementaryFunction
    {
        public static double Of(double x) => Tanh(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => Tanh(x);
    }

    private readonly struct SigmoidFunction : IElementaryFunction
    {
        public static double Of(double x) => Sigmoid(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => Sigmoid(x);
    }

    private readonly struct SoftplusFunction : IElementaryFunction
    {
        public static double Of(double x) => Softplus(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => Softplus(x);
    }

    private readonly struct ErfFunction : IElementaryFunction
    {
        public static double Of(double x) => Erf(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => Erf(x);
    }

    private readonly struct ErfcFunction : IElementaryFunction
    {
        public static double Of(double x) => Erfc(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => Erfc(x);
    }

    private readonly struct NormalCumulativeFunction : IElementaryFunction
    {
        public static double Of(double x) => NormalCumulative(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => NormalCumulative(x);
    }

    private readonly struct NormalDensityFunction : IElementaryFunction
    {
        public static double Of(double x) => NormalDensity(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Of(Vector256<double> x) => NormalDensity(x);
    }
}
