namespace InitLab.Teaching.Exercises;

/// <summary>What a check says about an answer.</summary>
public enum Verdict
{
    /// <summary>There is no answer yet: the stub is untouched.</summary>
    NotYet,

    /// <summary>The answer is wrong, and the mistake is named.</summary>
    Wrong,

    /// <summary>The answer is right.</summary>
    Right,
}
