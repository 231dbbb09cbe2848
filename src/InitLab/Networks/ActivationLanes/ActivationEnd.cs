using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InitLab.Numerics;

namespace InitLab.Networks.ActivationLanes;

/// <summary>Entries of X · W that become φ(X · W + b).</summary>
/// <param name="Biases">b, one per column.</param>
internal readonly record struct ActivationEnd<T, TLanes>(T[] Biases) : ITileEnd<T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TLanes : struct, ILanes<T>
{
    public static bool Reads => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<T> Write(ref T place, int column, Vector256<T> upper, Vector256<T> lower)
    {
        var (lanes, bias) = (default(TLanes), Vector256.Create(Biases[column]));
        ProductTile.Store(ref place, 0, lanes.Value(upper + bias), lanes.Value(lower + bias));
        return default;
    }

    public void Look(Vector256<T> written) { }
}
