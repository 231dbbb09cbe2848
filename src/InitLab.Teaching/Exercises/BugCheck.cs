using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Exercises;

/// <summary>Judges which bug a learner sees in an initializer, by measuring the initializer.</summary>
/// <param name="title">The exercise.</param>
/// <param name="suspect">The initializer.</param>
internal sealed class BugCheck(string title, Suspect suspect) : DataCheck<Mistake?, Given<Mistake>>(title)
{
    // What the initializer would pass without its bug.
    private readonly LayersCheck _promise = new(
        suspect.Promise,
        new WeightCheck(suspect.Promise, suspect.Scheme, [suspect.Scheme.Distribution])
    );

    /// <inheritdoc/>
    protected override IDataForm<Given<Mistake>> Form { get; } = new NameForm<Mistake>();

    /// <inheritdoc/>
    protected override Given<Mistake>? Ask(Mistake? answer, long seed) =>
        answer is { } named ? new Given<Mistake>(named) : null;

    /// <inheritdoc/>
    protected override Judgement Judge(Given<Mistake> data, long seed) => Judge(data.Value, seed);

    private Judgement Judge(Mistake named, long seed)
    {
        var measured = _promise.Of(suspect.Draw, seed);
        return measured.Mistake == named
            ? Judgement.Right($"{named}: {measured.Reason}")
            : new Judgement(Mistake.OtherBug, new BugTrace(suspect).Of(named));
    }
}
