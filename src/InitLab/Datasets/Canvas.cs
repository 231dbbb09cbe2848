namespace InitLab.Datasets;

/// <summary>A square of pixels on which strokes are drawn with soft edges.</summary>
/// <param name="side">Pixels per side.</param>
/// <param name="box">Pixels per side of the square that the strokes are placed in.</param>
internal sealed class Canvas(int side, double box)
{
    private const double White = 255;

    // In pixels; on few pixels a thinner stroke fades until nobody can read it.
    private const double ThinnestRadius = 0.42;

    /// <summary>Draws strokes.</summary>
    /// <param name="strokes">Polylines in the unit square.</param>
    /// <param name="radius">Half their thickness, in units of the square.</param>
    /// <param name="shift">How far the square is moved from the middle, in pixels.</param>
    /// <param name="pixels">side × side brightnesses, row by row; overwritten.</param>
    internal void Draw(Point[][] strokes, double radius, Point shift, Span<byte> pixels)
    {
        var corner = new Point(((side - box) / 2) + shift.X, ((side - box) / 2) + shift.Y);
        var readable = Math.Max(radius * box, ThinnestRadius);
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                var middle = new Point((column + 0.5 - corner.X) / box, (row + 0.5 - corner.Y) / box);
                // The share of a pixel that a straight edge covers, to first order in its distance from the middle.
                var covered = readable - (Distance(strokes, middle) * box) + 0.5;
                pixels[(row * side) + column] = (byte)Math.Round(White * Math.Clamp(covered, 0, 1));
            }
        }
    }

    private static double Distance(Point[][] strokes, Point point)
    {
        var least = double.PositiveInfinity;
        foreach (var stroke in strokes)
        {
            for (var i = 1; i < stroke.Length; i++)
            {
                least = Math.Min(least, SquaredDistance(stroke[i - 1], stroke[i], point));
            }
        }

        return Math.Sqrt(least);
    }

    private static double SquaredDistance(Point from, Point to, Point point)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var (dx, dy) = (point.X - from.X, point.Y - from.Y);
        var length = (x * x) + (y * y);
        var along = length > 0 ? Math.Clamp(((x * dx) + (y * dy)) / length, 0, 1) : 0;
        (dx, dy) = (dx - (along * x), dy - (along * y));
        return (dx * dx) + (dy * dy);
    }
}
