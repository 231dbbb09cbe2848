namespace InitLab.Teaching.Exercises;

/// <summary>An exercise without a right answer, in a run that checks it.</summary>
public sealed class ExerciseException : Exception
{
    internal ExerciseException(CheckResult result)
        : base(result.ToString()) => Result = result;

    /// <summary>What the check said.</summary>
    public CheckResult Result { get; }
}
