using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InitLab.Networks;

/// <summary>Room for what each layer computes.</summary>
internal static class LayerBuffers
{
    /// <summary>A matrix for each layer.</summary>
    /// <param name="shapes">Rows and columns for each layer.</param>
    /// <param name="apart">
    /// Layers so far apart, or a multiple of it, share their matrix where they are of one shape, so that it stays in a
    /// cache; null where none do.
    /// </param>
    internal static Matrix<T>[] Of<T>(IEnumerable<(int Rows, int Columns)> shapes, int? apart = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var made = new Dictionary<(int, int, int), Matrix<T>>();
        return [.. shapes.Select(Room)];

        Matrix<T> Room((int Rows, int Columns) shape, int layer)
        {
            var key = (shape.Rows, shape.Columns, layer % (apart ?? int.MaxValue));
            if (!made.TryGetValue(key, out var room))
            {
                made[key] = room = Matrix<T>.Build.Dense(shape.Rows, shape.Columns);
            }

            return room;
        }
    }
}
