using InitLab.Experiments;

namespace InitLab.Charts.Plotting;

/// <summary>The places of settings on a map whose cells are all of one size.</summary>
/// <param name="Columns">The settings along x.</param>
/// <param name="Rows">The settings along y.</param>
internal sealed record MapGrid(IReadOnlyList<double> Columns, IReadOnlyList<double> Rows)
{
    internal static MapGrid Of(TrialMap map) => new(map.Columns, map.Rows);

    /// <summary>A law of the settings as a line over the cells; a gap where it leaves the map.</summary>
    internal TheoryLine Place(TheoryLine line)
    {
        var (x, y) = line.X.Count > 0 ? (line.X, line.Y) : ([Columns[0], Columns[^1]], [line.Y[0], line.Y[0]]);
        return line with { X = [.. x.Select(value => Place(Columns, value))], Y = [.. y.Select(v => Place(Rows, v))] };
    }

    // Between two settings a law runs straight, whether they grow by steps or by factors.
    private static double Place(IReadOnlyList<double> settings, double value)
    {
        for (var i = 0; i < settings.Count; i++)
        {
            if (value == settings[i])
            {
                return i;
            }

            if (i > 0 && value > settings[i - 1] && value < settings[i])
            {
                return i - 1 + ((value - settings[i - 1]) / (settings[i] - settings[i - 1]));
            }
        }

        return double.NaN;
    }
}
