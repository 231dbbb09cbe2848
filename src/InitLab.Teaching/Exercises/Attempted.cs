namespace InitLab.Teaching.Exercises;

/// <summary>What a run of a learner's code came to.</summary>
/// <param name="End">How it ended.</param>
internal sealed record Attempted<TData>(AttemptEnd End)
    where TData : class
{
    /// <summary>What it gave, where it gave something.</summary>
    internal TData? Data { get; init; }

    /// <summary>The exception in one line, where there was one.</summary>
    internal string Words { get; init; } = "";
}
