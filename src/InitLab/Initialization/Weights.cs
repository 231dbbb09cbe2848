namespace InitLab.Initialization;

/// <summary>Room for the weights of a layer.</summary>
internal static class Weights
{
    /// <summary>Room for a matrix, column after column, all zero.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    internal static double[] Zeros(int rows, int columns) => new double[Count(rows, columns)];

    /// <summary>Room for a matrix, column after column, of which every entry will be written.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    internal static double[] Room(int rows, int columns) => GC.AllocateUninitializedArray<double>(Count(rows, columns));

    private static int Count(int rows, int columns)
    {
        var count = rows * (long)columns;
        return count <= Array.MaxLength
            ? (int)count
            : throw new ArgumentException(
                $"{rows}×{columns} weights do not fit into an array of {Array.MaxLength}: make the layer smaller.",
                nameof(columns)
            );
    }
}
