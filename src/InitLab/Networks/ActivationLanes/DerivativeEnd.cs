using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using InitLab.Numerics;

namespace InitLab.Networks.ActivationLanes;

/// <summary>Entries of a gradient by H that become those of the gradient by Z.</summary>
/// <param name="Activations">H, from which φ′(Z) is found.</param>
/// <param name="Gradient">Where all entries belong, in whole tiles.</param>
internal readonly record struct DerivativeEnd<T, TLanes>(T[] Activations, T[] Gradient) : ITileEnd<T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TLanes : struct, ILanes<T>
{
    public static bool Reads => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<T> Write(ref T place, int column, Vector256<T> upper, Vector256<T> lower)
    {
        // H has the shape of the gradient, so an entry is as far from its start.
        var offset = Unsafe.ByteOffset(ref MemoryMarshal.GetArrayDataReference(Gradient), ref place);
        ref var h = ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(Activations), offset);
        var (h0, h1) = (ProductTile.Upper(ref h, 0), ProductTile.Lower(ref h, 0));
        var lanes = default(TLanes);
        ProductTile.Store(ref place, 0, lanes.TimesDerivative(upper, h0, h0), lanes.TimesDerivative(lower, h1, h1));
        return default;
    }

    public void Look(Vector256<T> written) { }
}
