using InitLab.Numerics;

namespace InitLab.Datasets;

/// <summary>How the ten digits are written, as strokes in the unit square, some in two ways.</summary>
internal static class Glyphs
{
    private const int PointsPerTurn = 24;

    private static readonly Point[][][][] Ways =
    [
        [
            [Arc(0.5, 0.5, 0.27, 0.42, (0.7, 1.72))],
        ],
        [
            [
                [new(0.36, 0.26), new(0.54, 0.08), new(0.54, 0.92)],
            ],
            [
                [new(0.5, 0.08), new(0.5, 0.92)],
            ],
        ],
        [
            [
                [.. Arc(0.5, 0.32, 0.26, 0.24, (0.52, 1.1)), new(0.24, 0.92), new(0.78, 0.92)],
            ],
        ],
        [
            [
                [.. Arc(0.48, 0.29, 0.25, 0.21, (0.58, 1.22)), .. Arc(0.48, 0.71, 0.28, 0.22, (0.77, 1.42))],
            ],
        ],
        [
            [
                [new(0.62, 0.92), new(0.62, 0.08), new(0.2, 0.64), new(0.82, 0.64)],
            ],
            [
                [new(0.32, 0.1), new(0.24, 0.56), new(0.8, 0.56)],
                [new(0.66, 0.1), new(0.62, 0.92)],
            ],
        ],
        [
            [
                [new(0.74, 0.08), new(0.33, 0.08), new(0.29, 0.46), .. Arc(0.48, 0.65, 0.27, 0.26, (0.64, 1.4))],
            ],
        ],
        [
            [
                [new(0.66, 0.08), new(0.47, 0.22), new(0.33, 0.42), .. Arc(0.5, 0.68, 0.25, 0.24, (0.55, 1.6))],
            ],
        ],
        [
            [
                [new(0.22, 0.1), new(0.78, 0.1), new(0.42, 0.92)],
            ],
            [
                [new(0.22, 0.1), new(0.78, 0.1), new(0.42, 0.92)],
                [new(0.36, 0.52), new(0.72, 0.52)],
            ],
        ],
        [
            [Arc(0.5, 0.28, 0.21, 0.2, (0.25, 1.25)), Arc(0.5, 0.7, 0.26, 0.22, (0.75, 1.75))],
        ],
        [
            [
                [.. Arc(0.5, 0.31, 0.24, 0.23, (0, 1)), new(0.73, 0.58), new(0.6, 0.92)],
            ],
        ],
    ];

    /// <summary>How many digits there are.</summary>
    internal static int Count => Ways.Length;

    /// <summary>The strokes of a digit, in one of the ways to write it.</summary>
    /// <param name="digit">From 0 to 9.</param>
    /// <param name="random">The source of the choice.</param>
    internal static Point[][] Strokes(int digit, RandomStream random)
    {
        var ways = Ways[digit];
        return ways[random.NextInt(ways.Length)];
    }

    // Turns run clockwise on paper: 0 is right, ¼ down, ½ left, ¾ up.
    private static Point[] Arc(double x, double y, double radiusX, double radiusY, (double From, double To) turns)
    {
        var pieces = (int)Math.Ceiling((turns.To - turns.From) * PointsPerTurn);
        return
        [
            .. Enumerable
                .Range(0, pieces + 1)
                .Select(piece =>
                {
                    var angle = 2 * Math.PI * (turns.From + ((turns.To - turns.From) * piece / pieces));
                    return new Point(x + (radiusX * Elementary.Cos(angle)), y + (radiusY * Elementary.Sin(angle)));
                }),
        ];
    }
}
