namespace InitLab.Teaching.Exercises;

/// <summary>What a run of a learner's code came to.</summary>
internal enum AttemptEnd
{
    /// <summary>There is no answer yet.</summary>
    None,

    /// <summary>It gave data.</summary>
    Data,

    /// <summary>It ended with an exception.</summary>
    Threw,

    /// <summary>It did not end in time.</summary>
    Late,
}
