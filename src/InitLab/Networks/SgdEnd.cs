using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InitLab.Numerics;

namespace InitLab.Networks;

/// <summary>Derivatives that become a step of <see cref="Sgd"/> without ever standing in memory.</summary>
/// <param name="Rate">The learning rate in every lane.</param>
/// <param name="Finite">Lowered when a weight is not finite any more.</param>
internal readonly record struct SgdEnd<T>(Vector256<T> Rate, FiniteFlag Finite) : ITileEnd<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static bool Reads => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<T> Write(ref T place, int column, Vector256<T> upper, Vector256<T> lower)
    {
        var w0 = ProductTile.Upper(ref place, 0) - (Rate * upper);
        var w1 = ProductTile.Lower(ref place, 0) - (Rate * lower);
        ProductTile.Store(ref place, 0, w0, w1);
        return w0 + w1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Look(Vector256<T> written)
    {
        // A finite number less itself is 0, anything else NaN.
        if (!Vector256.EqualsAll(written - written, Vector256<T>.Zero))
        {
            Finite.Lower();
        }
    }
}

/// <summary>Whether numbers are sure to be finite; any thread may lower it.</summary>
internal sealed class FiniteFlag
{
    private volatile bool _isUp = true;

    internal bool IsUp => _isUp;

    internal void Raise() => _isUp = true;

    internal void Lower() => _isUp = false;
}
