namespace InitLab.Teaching.Exercises;

/// <summary>Judges which bug a learner sees in an initializer, by measuring the initializer.</summary>
/// <param name="title">The exercise.</param>
/// <param name="suspect">The initializer.</param>
/// <param name="promise">The check that the initializer would pass without its bug.</param>
internal sealed class BugCheck(string title, Suspect suspect, LayersCheck promise) : ICheck<Mistake?>
{
    /// <inheritdoc/>
    public string Title => title;

    /// <inheritdoc/>
    public CheckResult Of(Mistake? answer, long seed = 0)
    {
        return answer is { } named ? CheckResult.Of(title, Judge(named, seed)) : CheckResult.NotYet(title);
    }

    private Judgement Judge(Mistake named, long seed)
    {
        var measured = promise.Of(suspect.Draw, seed);
        return measured.Mistake == named
            ? Judgement.Right($"{named}: {measured.Reason}")
            : new Judgement(
                Mistake.OtherBug,
                $"{suspect} breaks its promise in another way than {named}: measure it once more."
            );
    }
}
