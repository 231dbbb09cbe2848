using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InitLab.Numerics;

/// <summary>Room for numbers that each thread keeps, so that asking again allocates nothing.</summary>
/// <remarks>A pool would do the same, but gives memory back in its own time and allocates again.</remarks>
/// <typeparam name="TUse">Who uses it, so that two uses at a time do not meet.</typeparam>
/// <typeparam name="T">The numbers.</typeparam>
internal static class Scratch<TUse, T>
{
    private const int LineBytes = 64;

    [ThreadStatic]
    private static T[]? _room;

    [ThreadStatic]
    private static T[]? _alignedRoom;

    /// <summary>Room with any contents.</summary>
    /// <param name="length">For at least how many numbers.</param>
    internal static T[] Of(int length)
    {
        var room = _room;
        return room is not null && room.Length >= length ? room : _room = new T[length];
    }

    /// <summary>Room with any contents that starts where a line of the cache does.</summary>
    /// <remarks>Otherwise every other vector would lie on two lines.</remarks>
    /// <param name="length">For how many numbers.</param>
    internal static Span<T> Aligned(int length)
    {
        var needed = length + (LineBytes / Unsafe.SizeOf<T>());
        var room = _alignedRoom;
        if (room is null || room.Length < needed)
        {
            // Pinned, so that it stays where it is.
            _alignedRoom = room = GC.AllocateUninitializedArray<T>(needed, pinned: true);
        }

        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(room, 0) & (LineBytes - 1));
        return room.AsSpan((LineBytes - past) % LineBytes / Unsafe.SizeOf<T>(), length);
    }
}
