namespace InitLab.Numerics;

/// <summary>Room for numbers that each thread keeps, so that asking again allocates nothing.</summary>
/// <remarks>A pool would do the same, but gives memory back in its own time and allocates again.</remarks>
/// <typeparam name="TUse">Who uses it, so that two uses at a time do not meet.</typeparam>
/// <typeparam name="T">The numbers.</typeparam>
internal static class Scratch<TUse, T>
    where T : unmanaged
{
    [ThreadStatic]
    private static T[]? _room;

    [ThreadStatic]
    private static AlignedNumbers<T>? _alignedRoom;

    /// <summary>Room with any contents.</summary>
    /// <param name="length">For at least how many numbers.</param>
    internal static T[] Of(int length)
    {
        var room = _room;
        return room is not null && room.Length >= length ? room : _room = new T[length];
    }

    /// <summary>Room as of <see cref="AlignedNumbers{T}"/>.</summary>
    /// <param name="length">For how many numbers.</param>
    internal static Span<T> Aligned(int length)
    {
        var room = _alignedRoom;
        if (room is null || room.Length < length)
        {
            _alignedRoom = room = new AlignedNumbers<T>(length);
        }

        return room.Span[..length];
    }
}
