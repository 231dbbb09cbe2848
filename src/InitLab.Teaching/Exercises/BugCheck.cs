using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges which bug a learner sees in an initializer, by measuring the initializer.</summary>
/// <param name="title">The exercise.</param>
/// <param name="suspect">The initializer.</param>
/// <param name="promise">The check that the initializer would pass without its bug.</param>
internal sealed class BugCheck(string title, Suspect suspect, LayersCheck promise)
    : DataCheck<Mistake?, Given<Mistake>>(title)
{
    /// <inheritdoc/>
    protected override IDataForm<Given<Mistake>> Form { get; } = new NameForm<Mistake>();

    /// <inheritdoc/>
    protected override Given<Mistake>? Ask(Mistake? answer, long seed) =>
        answer is { } named ? new Given<Mistake>(named) : null;

    /// <inheritdoc/>
    protected override Judgement Judge(Given<Mistake> data, long seed) => Judge(data.Value, seed);

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
