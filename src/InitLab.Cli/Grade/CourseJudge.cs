using InitLab.Classroom.Grading;
using InitLab.Teaching.Exercises;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Cli.Grade;

/// <summary>Judges what notebooks of the course hand in.</summary>
internal sealed class CourseJudge : IJudge
{
    private const int SeedCount = 3;

    private readonly long[] _seeds;

    /// <summary>Makes a judge that asks for answers on three seeds.</summary>
    /// <param name="seed">The first of them; the others follow it.</param>
    public CourseJudge(long seed)
    {
        _seeds = [.. Enumerable.Range(0, SeedCount).Select(step => seed + step)];
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [HandIn.Variable] = string.Join(',', _seeds),
        };
    }

    /// <inheritdoc/>
    public string MediaType => HandIn.MediaType;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <inheritdoc/>
    public JudgedAnswer Judge(string handedIn)
    {
        var result = HandedIn.Judge(handedIn, _seeds);
        var exercise = result.Title == HandedIn.NoExercise ? "" : result.Title;
        return new JudgedAnswer(exercise, result.Verdict == Verdict.Right, result.Reason, result.Hint);
    }
}
