namespace InitLab.Teaching.Exercises;

/// <summary>What an initializer of a layer drew, as data.</summary>
/// <param name="Wide">The weights of a layer of few inputs and many units.</param>
/// <param name="Narrow">The weights of a layer of many inputs and few units.</param>
/// <param name="IsSourceIgnored">Whether another source gave the wide layer's weights again.</param>
/// <param name="IsRepeated">Whether the same source, started again, gave them again.</param>
internal sealed record WeightDraws(WeightSample Wide, WeightSample Narrow, bool IsSourceIgnored, bool IsRepeated);
