using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Exercises;

/// <summary>A check in two halves: one runs the learner's code and gives data, the other judges the data.</summary>
/// <remarks>The second half never sees the answer, so it can run where the learner's code is not loaded.</remarks>
/// <param name="title">The exercise.</param>
internal abstract class DataCheck<TAnswer, TData>(string title) : ICheck<TAnswer>, ICollector<TAnswer>, IJury
    where TData : class
{
    /// <inheritdoc cref="ICheck.Title"/>
    public string Title => title;

    /// <summary>How long the learner's code may take.</summary>
    internal TimeSpan Limit { get; init; } = Attempt.Limit;

    /// <summary>How the data is written down.</summary>
    protected abstract IDataForm<TData> Form { get; }

    /// <inheritdoc/>
    public CheckResult Of([AllowNull] TAnswer answer, long seed = 0)
    {
        if (answer is null)
        {
            return CheckResult.NotYet(Title);
        }

        var attempted = Attempt.At(() => Ask(answer, seed), Limit);
        return attempted.Data is { } data
            ? CheckResult.Of(Title, Judge(data, seed))
            : CheckResult.Ended(Title, attempted.End, attempted.Words, Limit);
    }

    /// <inheritdoc/>
    public HandedAnswer Collect(Func<TAnswer?> answer, long seed, TimeSpan limit)
    {
        var attempted = Attempt.At(() => answer() is { } given ? Ask(given, seed) : null, limit);
        return new HandedAnswer(seed, attempted.End)
        {
            Words = attempted.Words,
            Data = attempted.Data is { } data ? Form.Write(data) : null,
        };
    }

    /// <inheritdoc/>
    public CheckResult? Judge(JsonElement json, long seed)
    {
        return Form.Read(json) is { } data ? CheckResult.Of(Title, Judge(data, seed)) : null;
    }

    /// <summary>Runs the learner's code; null is no answer.</summary>
    protected abstract TData? Ask(TAnswer answer, long seed);

    /// <summary>Judges what came of it; none of the learner's code runs in it.</summary>
    protected abstract Judgement Judge(TData data, long seed);
}
