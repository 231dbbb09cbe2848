namespace InitLab.Teaching.Exercises;

/// <summary>Judges answers that are values where a function gives them, such as a stub that a learner fills.</summary>
public static class GivenAnswers
{
    /// <summary>Asks a function for the answer, then judges it.</summary>
    /// <param name="check">The check, one of <see cref="Exercise"/>.</param>
    /// <param name="answer">Gives the answer; a <see cref="NotImplementedException"/> of it is no answer yet.</param>
    /// <param name="seed">The seed of everything that is drawn.</param>
    public static CheckResult Of<TAnswer>(this ICheck<TAnswer> check, Func<TAnswer>? answer, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (answer is null)
        {
            return CheckResult.NotYet(check.Title);
        }

        var attempted = Attempt.At(() => new Given<TAnswer>(answer()), Attempt.Limit);
        return attempted.Data is { } given
            ? check.Of(given.Value, seed)
            : CheckResult.Ended(check.Title, attempted.End, attempted.Words, Attempt.Limit);
    }

    /// <inheritdoc cref="Of{TAnswer}(ICheck{TAnswer}, Func{TAnswer}, long)"/>
    public static CheckResult Of<TAnswer>(this ICheck<TAnswer?> check, Func<TAnswer>? answer, long seed = 0)
        where TAnswer : struct
    {
        return check.Of(Optional(answer), seed);
    }

    /// <summary>The same function, of a type that has a value for no answer.</summary>
    internal static Func<TAnswer?>? Optional<TAnswer>(Func<TAnswer>? answer)
        where TAnswer : struct => answer is null ? null : () => answer();
}
