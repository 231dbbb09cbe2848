using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace InitLab.Numerics;

/// <summary>Asks the processor to bring numbers nearer before they are read.</summary>
/// <remarks>
/// Rows of a matrix are too short for the processor to see by itself where reading goes on. It is a hint that reads
/// nothing, so it may point anywhere, and it changes no bit.
/// </remarks>
internal static class Lookahead
{
    /// <summary>Asks for the line of the cache in which a number stands.</summary>
    /// <param name="here">A number.</param>
    /// <param name="ahead">How many numbers after it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Fetch<T>(ref T here, nint ahead)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0((T*)Unsafe.AsPointer(ref here) + ahead);
        }
    }
}
