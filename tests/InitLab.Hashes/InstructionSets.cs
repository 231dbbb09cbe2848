using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace InitLab.Hashes;

/// <summary>What of the machine the process may use.</summary>
internal static class InstructionSets
{
    private static readonly (string Name, bool IsInUse)[] All =
    [
        (nameof(Vector128), Vector128.IsHardwareAccelerated),
        (nameof(Vector256), Vector256.IsHardwareAccelerated),
        (nameof(AdvSimd), AdvSimd.IsSupported),
        (nameof(Avx), Avx.IsSupported),
        (nameof(Avx2), Avx2.IsSupported),
        (nameof(Fma), Fma.IsSupported),
        (nameof(Avx512F), Avx512F.IsSupported),
    ];

    /// <summary>The names of the sets in use, such as <c>Vector128 Avx</c>.</summary>
    internal static string InUse => string.Join(' ', All.Where(set => set.IsInUse).Select(set => set.Name));
}
