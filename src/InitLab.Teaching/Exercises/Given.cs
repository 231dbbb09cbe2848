namespace InitLab.Teaching.Exercises;

/// <summary>An answer that is a value, as data.</summary>
/// <param name="Value">The value.</param>
internal sealed record Given<TValue>(TValue Value);
