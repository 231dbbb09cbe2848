using InitLab.Experiments;

namespace InitLab.Teaching;

/// <summary>
/// A claim on its way to evidence: it needs a prediction and a measurement, and ends with its source.
/// </summary>
public sealed record EvidenceClaim
{
    private readonly EvidenceLog _log;
    private readonly string _claim;

    internal EvidenceClaim(EvidenceLog log, string claim) => (_log, _claim) = (log, claim);

    private Expectation? Expected { get; init; }

    private Measurement? Found { get; init; }

    private Aggregate Over { get; init; } = Aggregate.EverySeed;

    /// <summary>Predicts a number; exactly that one, unless a tolerance follows.</summary>
    /// <param name="value">The number.</param>
    public EvidenceClaim Predicts(double value) => this with { Expected = new Near(value, 0) };

    /// <summary>Predicts a number smaller than a limit.</summary>
    /// <param name="limit">The limit, which itself is too large.</param>
    public EvidenceClaim PredictsBelow(double limit) => this with { Expected = new Below(limit) };

    /// <summary>Predicts a number larger than a limit.</summary>
    /// <param name="limit">The limit, which itself is too small.</param>
    public EvidenceClaim PredictsAbove(double limit) => this with { Expected = new Above(limit) };

    /// <summary>Predicts a number of an interval.</summary>
    /// <param name="low">The smallest number that agrees.</param>
    /// <param name="high">The largest number that agrees.</param>
    public EvidenceClaim PredictsBetween(double low, double high) => this with { Expected = new Between(low, high) };

    /// <summary>Allows a distance from the predicted number.</summary>
    /// <param name="tolerance">The largest distance that agrees, in the number's own unit.</param>
    /// <exception cref="InvalidOperationException">
    /// No number is predicted: call <see cref="Predicts"/> before.
    /// </exception>
    public EvidenceClaim Within(double tolerance) => this with { Expected = Number() with { Tolerance = tolerance } };

    /// <summary>Allows a distance from the predicted number in percent of it.</summary>
    /// <param name="percent">The largest distance that agrees.</param>
    /// <exception cref="InvalidOperationException">
    /// No number is predicted: call <see cref="Predicts"/> before.
    /// </exception>
    public EvidenceClaim WithinPercent(double percent)
    {
        return this with { Expected = new NearInPercent(Number().Value, percent) };
    }

    /// <summary>Gives a number in which no chance plays.</summary>
    /// <param name="value">The number.</param>
    public EvidenceClaim Measured(double value) => this with { Found = new Measurement([], [value]) };

    /// <summary>Takes what a sweep measured at one of its settings.</summary>
    /// <param name="values">The values of the seeds 0, 1, 2, ….</param>
    public EvidenceClaim Measured(SeedValues values) =>
        this with
        {
            Found = new Measurement([.. Enumerable.Range(0, values.Seeds).Select(seed => (long)seed)], values.Values),
        };

    /// <summary>Measures over the seeds 0, 1, 2, …, several at a time.</summary>
    /// <param name="seeds">How many seeds, at least 8.</param>
    /// <param name="measure">From a seed to a number; it shares nothing with the other seeds.</param>
    public EvidenceClaim Measured(int seeds, Func<long, double> measure)
    {
        return Measured([.. Enumerable.Range(0, seeds).Select(seed => (long)seed)], measure);
    }

    /// <summary>Measures over seeds, several at a time.</summary>
    /// <param name="seeds">The seeds, at least 8.</param>
    /// <param name="measure">From a seed to a number; it shares nothing with the other seeds.</param>
    public EvidenceClaim Measured(IReadOnlyList<long> seeds, Func<long, double> measure)
    {
        return this with { Found = Measurement.Over(seeds, measure) };
    }

    /// <summary>Asks the prediction of the seeds' median, not of every seed.</summary>
    public EvidenceClaim OnMedian() => this with { Over = Aggregate.Median };

    /// <summary>Asks the prediction of the seeds' mean, not of every seed.</summary>
    public EvidenceClaim OnMean() => this with { Over = Aggregate.Mean };

    /// <summary>Names the source, compares, and puts the row into the log.</summary>
    /// <param name="source">Authors, year and place, or <c>derived above</c>.</param>
    /// <returns>The row; in a learner's session it shows a warning where the claim does not hold.</returns>
    /// <exception cref="EvidenceException">The claim does not hold, in a strict run.</exception>
    /// <exception cref="InvalidOperationException">The prediction or the measurement is missing.</exception>
    public EvidenceRow From(string source)
    {
        if (Expected is null || Found is null)
        {
            var missing = Expected is null ? "its prediction: call Predicts…" : "its measurement: call Measured";
            throw new InvalidOperationException($"The claim '{_claim}' lacks {missing} before From.");
        }

        return _log.Keep(EvidenceRow.Compare(_claim, source, Expected, new Finding(Found, Over)));
    }

    private Near Number()
    {
        return Expected as Near
            ?? throw new InvalidOperationException(
                $"The claim '{_claim}' has no number that a tolerance could be about: call Predicts(number) before it."
            );
    }
}
