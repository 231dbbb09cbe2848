namespace InitLab.Teaching.Exercises;

/// <summary>What an initializer of all layers drew, as data.</summary>
/// <param name="Layers">The weights of each layer; none where <paramref name="WrongCount"/> says why.</param>
/// <param name="WrongCount">How many matrices came where that is not one for each layer, or null.</param>
/// <param name="IsSourceIgnored">Whether another source gave some layer's weights again.</param>
/// <param name="IsRepeated">Whether the same source, started again, gave all of them again.</param>
internal sealed record LayerDraws(
    IReadOnlyList<WeightSample> Layers,
    int? WrongCount,
    bool IsSourceIgnored,
    bool IsRepeated
);
