namespace InitLab.Experiments;

/// <summary>In which share of the seeds something succeeds, over a plane of two settings.</summary>
/// <param name="Columns">The settings along x, such as depths.</param>
/// <param name="Rows">The settings along y, such as scales.</param>
/// <param name="Seeds">How many seeds were tried in each place.</param>
/// <param name="Successes">Row by row, how many of the seeds succeeded in each place.</param>
public sealed record TrialMap(
    IReadOnlyList<double> Columns,
    IReadOnlyList<double> Rows,
    int Seeds,
    IReadOnlyList<IReadOnlyList<int>> Successes
)
{
    /// <summary>Tries every pair of settings for the seeds 0, 1, 2, …, on all processors.</summary>
    /// <param name="columns">The settings along x, such as depths.</param>
    /// <param name="rows">The settings along y, such as scales.</param>
    /// <param name="seeds">How many seeds; at least 1.</param>
    /// <param name="trial">From column, row and seed to whether it succeeds.</param>
    /// <exception cref="ArgumentException">There is no column, no row or no seed.</exception>
    public static TrialMap Over(
        IReadOnlyList<double> columns,
        IReadOnlyList<double> rows,
        int seeds,
        Func<double, double, long, bool> trial
    )
    {
        if (columns.Count == 0 || rows.Count == 0 || seeds < 1)
        {
            throw new ArgumentException(
                $"{columns.Count} columns, {rows.Count} rows and {seeds} seeds make no map: give at least 1 of each.",
                nameof(columns)
            );
        }

        var trials = Numerics.Seeds.Run(
            columns.Count * rows.Count * seeds,
            i =>
            {
                var place = (int)(i / seeds);
                return trial(columns[place % columns.Count], rows[place / columns.Count], i % seeds);
            }
        );
        var successes = trials.Chunk(seeds).Select(place => place.Count(succeeds => succeeds));
        return new TrialMap(columns, rows, seeds, [.. successes.Chunk(columns.Count)]);
    }

    /// <summary>Whether most seeds succeeded in a place.</summary>
    /// <param name="column">Its place in <see cref="Columns"/>, from 0.</param>
    /// <param name="row">Its place in <see cref="Rows"/>, from 0.</param>
    public bool Succeeds(int column, int row) => 2 * Successes[row][column] > Seeds;

    /// <summary>The size, such as <c>TrialMap of 8 × 6 places, 4 seeds each: 20 succeed</c>.</summary>
    public override string ToString()
    {
        var places = Rows.SelectMany((_, row) => Columns.Select((_, column) => Succeeds(column, row)));
        return $"TrialMap of {Columns.Count} × {Rows.Count} places, {Seeds} seeds each: "
            + $"{places.Count(succeeds => succeeds)} succeed";
    }
}
