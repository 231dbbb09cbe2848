using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using InitLab.Charts.Rendering;
using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching.Exercises;

/// <summary>The exercises of one notebook, each with what its check said last.</summary>
/// <remarks>
/// The notebook holds its log in a variable, as it does its <see cref="EvidenceLog"/>. Where the variable of
/// <see cref="HandIn"/> is set, nothing is judged: each result carries what the answer gave.
/// </remarks>
public sealed class ExerciseLog : RichDisplay
{
    private readonly List<CheckResult> _results = [];
    private readonly Func<bool> _isStrict;
    private readonly Func<IReadOnlyList<long>?> _handIn;

    /// <summary>Starts a log.</summary>
    /// <param name="notebook">The notebook's name, such as <c>05-he-initialization</c>.</param>
    public ExerciseLog(string notebook)
        : this(notebook, () => Strictness.IsStrict, () => HandIn.Seeds) { }

    internal ExerciseLog(string notebook, Func<bool> isStrict, Func<IReadOnlyList<long>?> handIn)
    {
        (Notebook, _isStrict, _handIn) = (notebook, isStrict, handIn);
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
    /// <exception cref="FormatException">The variable of <see cref="HandIn"/> holds something else than seeds.</exception>
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
        return $"<p>{HtmlText.Encode(Summary())}</p>" + string.Concat(_results.Select(result => result.ToHtml()));
    }

    /// <summary>How many exercises are right, and each with its verdict.</summary>
    public override string ToString() =>
        string.Join('\n', _results.Select(result => result.ToString()).Prepend(Summary()));

    private CheckResult Judged(CheckResult result)
    {
        Keep(result);
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
        var right = _results.Count(result => result.Verdict == Verdict.Right);
        return $"Exercises of {Notebook}: {right} of {_results.Count} tried are right.";
    }
}
