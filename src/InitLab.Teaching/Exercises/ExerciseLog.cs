using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using InitLab.Charts.Rendering;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Exercises;

/// <summary>The exercises of one notebook, each with what its check said last.</summary>
/// <remarks>
/// The notebook holds its log in a variable, as it does its <see cref="EvidenceLog"/>. Where the variable of
/// <see cref="HandIn"/> is set, nothing is judged: each result carries what the answer gave. Which exercises were right
/// once lies beside the notebook in <c>&lt;notebook&gt;.progress.json</c> and outlives the session; a strict run and
/// one that hands in neither read nor write that file.
/// </remarks>
public sealed class ExerciseLog : RichDisplay
{
    private readonly List<CheckResult> _results = [];
    private readonly Func<bool> _isStrict;
    private readonly Func<IReadOnlyList<long>?> _handIn;

    private readonly Progress _progress;

    /// <summary>Starts a log, with the progress of earlier sessions.</summary>
    /// <param name="notebook">The notebook's file name without its ending, such as <c>05-he-initialization</c>.</param>
    /// <param name="folder">Where the notebook lies; a kernel starts there, so the current folder as a rule.</param>
    /// <exception cref="ArgumentException">The name holds a folder or is no file name.</exception>
    public ExerciseLog(string notebook, string folder = ".")
        : this(notebook, () => Strictness.IsStrict, () => HandIn.Seeds, FileOf(notebook, folder)) { }

    internal ExerciseLog(
        string notebook,
        Func<bool> isStrict,
        Func<IReadOnlyList<long>?> handIn,
        LearnerFile? file = null
    )
    {
        (Notebook, _isStrict, _handIn, _progress) = (notebook, isStrict, handIn, new Progress(file));
    }

    /// <summary>The notebook's name.</summary>
    public string Notebook { get; }

    /// <summary>What the checks said, in the order in which the exercises were first tried.</summary>
    public IReadOnlyList<CheckResult> Results => _results;

    /// <summary>Judges an answer and keeps what was said in place of what was said before.</summary>
    /// <param name="check">The check, one of <see cref="Exercise"/>.</param>
    /// <param name="answer">The learner's answer, or null where there is none.</param>
    /// <returns>What the check said; in a learner's session a wrong answer shows and never throws.</returns>
    /// <exception cref="ExerciseException">
    /// The answer is not right, in a strict run that hands nothing in.
    /// </exception>
    /// <exception cref="FormatException">
    /// The variable of <see cref="HandIn"/> holds something else than seeds.
    /// </exception>
    [OverloadResolutionPriority(1)] // Without it null would be any of the three.
    public CheckResult Check<TAnswer>(ICheck<TAnswer> check, [AllowNull] TAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(check);
        return _handIn() is { } seeds
            ? Keep(HandIn.Collect(check, answer is null ? null : () => answer, seeds, HandIn.Limit))
            : Judged(check.Of(answer));
    }

    /// <summary>Asks a function for the answer, then judges it and keeps what was said.</summary>
    /// <param name="check">The check, one of <see cref="Exercise"/>.</param>
    /// <param name="answer">Gives the answer; a <see cref="NotImplementedException"/> of it is no answer yet.</param>
    /// <inheritdoc cref="Check{TAnswer}(ICheck{TAnswer}, TAnswer)"/>
    public CheckResult Check<TAnswer>(ICheck<TAnswer> check, Func<TAnswer>? answer)
    {
        ArgumentNullException.ThrowIfNull(check);
        return _handIn() is { } seeds
            ? Keep(HandIn.Collect(check, answer, seeds, HandIn.Limit))
            : Judged(check.Of(answer));
    }

    /// <inheritdoc cref="Check{TAnswer}(ICheck{TAnswer}, Func{TAnswer})"/>
    public CheckResult Check<TAnswer>(ICheck<TAnswer?> check, Func<TAnswer>? answer)
        where TAnswer : struct => Check(check, GivenAnswers.Optional(answer));

    /// <summary>How many exercises are right, and each with its verdict.</summary>
    public override string ToHtml()
    {
        return $"<p>{HtmlText.Encode(Summary())}</p>"
            + string.Concat(_results.Select(result => result.ToHtml()))
            + string.Concat(Earlier().Select(line => $"<p>{HtmlText.Encode(line)}</p>"))
            + (_progress.Trouble is { } trouble ? $"<p><em>{HtmlText.Encode(trouble)}</em></p>" : "");
    }

    /// <summary>How many exercises are right, and each with its verdict.</summary>
    public override string ToString() =>
        string.Join(
                '\n',
                (IEnumerable<string?>)
                    [Summary(), .. _results.Select(result => result.ToString()), .. Earlier(), _progress.Trouble]
            )
            .TrimEnd();

    private CheckResult Judged(CheckResult result)
    {
        Keep(result);
        _progress.Keep(result);
        return result.Verdict == Verdict.Right || !_isStrict() ? result : throw new ExerciseException(result);
    }

    private CheckResult Keep(CheckResult result)
    {
        var earlier = _results.FindIndex(other => other.Title == result.Title);
        if (earlier < 0)
        {
            _results.Add(result);
        }
        else
        {
            _results[earlier] = result;
        }

        return result;
    }

    private string Summary()
    {
        var earlier = NotTriedNow().ToArray();
        var tried = _results.Count + earlier.Length;
        var right = _results.Count(result => result.Verdict == Verdict.Right) + earlier.Count(was => was.WasRight);
        return $"Exercises of {Notebook}: {right} of {tried} tried are right, {tried - right} left.";
    }

    private IEnumerable<string> Earlier() =>
        NotTriedNow()
            .Select(was =>
                was.WasRight ? $"✓ {was.Title}: right in an earlier session." : $"○ {was.Title}: not right yet."
            );

    private IEnumerable<(string Title, bool WasRight)> NotTriedNow() =>
        _progress.Tried.ExceptBy(_results.Select(result => result.Title), was => was.Title, StringComparer.Ordinal);

    private static LearnerFile? FileOf(string notebook, string folder)
    {
        LearnerFile.RequireName(notebook);
        return Strictness.IsStrict || HandIn.IsAsked ? null : new LearnerFile(notebook, folder, Progress.FileKind);
    }
}
