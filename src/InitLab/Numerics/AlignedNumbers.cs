using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InitLab.Numerics;

/// <summary>Room with any contents that starts where a line of the cache does.</summary>
/// <remarks>Otherwise every other vector would lie on two lines.</remarks>
/// <param name="length">For how many numbers.</param>
internal sealed class AlignedNumbers<T>(int length)
    where T : unmanaged
{
    private const int LineBytes = 64;

    // Pinned, so that it stays where it is.
    private readonly T[] _room = GC.AllocateUninitializedArray<T>(
        length + (LineBytes / Unsafe.SizeOf<T>()),
        pinned: true
    );

    internal int Length => length;

    internal Span<T> Span
    {
        get
        {
            var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_room, 0) & (LineBytes - 1));
            return _room.AsSpan((LineBytes - past) % LineBytes / Unsafe.SizeOf<T>(), length);
        }
    }
}
