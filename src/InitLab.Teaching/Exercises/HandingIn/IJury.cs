using System.Text.Json;

namespace InitLab.Teaching.Exercises.HandingIn;

/// <summary>The half of a check that judges data.</summary>
internal interface IJury
{
    /// <summary>The exercise.</summary>
    string Title { get; }

    /// <summary>Judges data that somebody wrote down, or gives null where it is not this exercise's.</summary>
    /// <param name="json">The data; nothing about it is sure.</param>
    /// <param name="seed">The seed with which it was drawn.</param>
    CheckResult? Judge(JsonElement json, long seed);
}
