namespace InitLab.Numerics;

public static partial class Elementary
{
    // The arc tangents of 0, ¼, ½, ¾ and 1.
    private static readonly double[] AtanOfQuarters =
    [
        0,
        0.24497866312686414,
        0.4636476090008061,
        0.6435011087932844,
        0.7853981633974483,
    ];

    /// <summary>The arc tangent, with an error below 2 ulp.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>Radians from −π/2 to π/2.</returns>
    public static double Atan(double x)
    {
        var magnitude = Math.Abs(x);
        return double.IsNaN(x) || x == 0
            ? x
            : Math.CopySign(magnitude > 1 ? HalfPiHigh - AtanUpTo1(1 / magnitude) : AtanUpTo1(magnitude), x);
    }

    /// <summary>The arc sine, with an error below 2.5 ulp.</summary>
    /// <param name="x">From −1 to 1; else the result is NaN.</param>
    /// <returns>Radians from −π/2 to π/2.</returns>
    public static double Asin(double x) => Atan(x / Math.Sqrt((1 - x) * (1 + x)));

    /// <summary>The arc cosine, with an error below 3 ulp.</summary>
    /// <param name="x">From −1 to 1; else the result is NaN.</param>
    /// <returns>Radians from 0 to π.</returns>
    public static double Acos(double x) => 2 * Atan(Math.Sqrt((1 - x) / (1 + x)));

    // atan x = atan c + atan((x − c)/(1 + xc)) with the nearest c of which the arc tangent is known.
    private static double AtanUpTo1(double x)
    {
        var quarters = Math.Round(4 * x);
        var centre = quarters / 4;
        var r = (x - centre) / Math.FusedMultiplyAdd(x, centre, 1);
        return AtanOfQuarters[(int)quarters] + AtanNear0(r);
    }

    // atan r = r − r³/3 + r⁵/5 − … for |r| ≤ ⅛.
    private static double AtanNear0(double r)
    {
        var z = -r * r;
        var p = Math.FusedMultiplyAdd(z, 1.0 / 17, 1.0 / 15);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 13);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 11);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 9);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 7);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 5);
        p = Math.FusedMultiplyAdd(z, p, 1.0 / 3);
        return Math.FusedMultiplyAdd(r * z, p, r);
    }
}
