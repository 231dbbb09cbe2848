namespace InitLab.Charts.Plotting;

/// <summary>The two incoming weights of one hidden unit.</summary>
internal sealed record UnitWeights(double First, double Second);

/// <summary>Where the units of a hidden layer were, frame by frame.</summary>
/// <param name="Start">The starting point.</param>
/// <param name="Steps">The training step of each frame.</param>
/// <param name="Frames">The units of each frame, in the layer's order.</param>
internal sealed record UnitPaths(
    string Start,
    IReadOnlyList<int> Steps,
    IReadOnlyList<IReadOnlyList<UnitWeights>> Frames
)
{
    internal static UnitPaths Of(TrainingFilm film)
    {
        var kept = Thinning.Of(film.Snapshots, Animation.MostFrames);
        return new UnitPaths(
            film.Start,
            [.. kept.Select(snapshot => snapshot.Step)],
            [.. kept.Select(snapshot => Units(film.Start, snapshot))]
        );
    }

    private static List<UnitWeights> Units(string start, TrainingSnapshot snapshot)
    {
        var weights = snapshot.Network.Layers[0].Weights;
        return weights.RowCount == 2
            ? [.. weights.EnumerateColumns().Select(unit => new UnitWeights(unit[0], unit[1]))]
            : throw new ArgumentException(
                $"'{start}' has {weights.RowCount} inputs: a unit is a point in the plane only where there are 2.",
                nameof(snapshot)
            );
    }
}
