using System.Runtime.InteropServices;

namespace InitLab.Networks;

/// <summary>The size of a residual network.</summary>
/// <param name="Features">The number of inputs, at least 1.</param>
/// <param name="Width">Units of the stem and of every layer in a block, at least 1.</param>
/// <param name="Blocks">The number of blocks, at least 1.</param>
/// <param name="Outputs">The number of outputs, at least 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ResidualShape(int Features, int Width, int Blocks, int Outputs);
