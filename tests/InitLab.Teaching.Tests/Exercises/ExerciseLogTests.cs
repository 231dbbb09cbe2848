using InitLab.Charts.Rendering;
using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Tests.Exercises;

public sealed class ExerciseLogTests
{
    private readonly ExerciseLog _log = new("08-bias-initialization", () => false, () => null);

    [Fact]
    public void A_wrong_answer_shows_its_reason_and_folds_its_hint()
    {
        var result = _log.Check(Exercise.InitialLoss, c => 1.0 / c);
        Assert.Equal(
            "✗ The loss before training: wrong. For 10 classes the answer is 0.1: this is a probability, not its"
                + " surprise.\nHint. Through which function does this number pass, and what undoes it?",
            result.ToString()
        );
        Assert.Equal(
            "<p><strong>✗ The loss before training: wrong.</strong> For 10 classes the answer is 0.1: this is a"
                + " probability, not its surprise.</p><details><summary>Hint</summary><p>Through which function does"
                + " this number pass, and what undoes it?</p></details>",
            result.ToHtml()
        );
        Assert.Equal(["text/html", "text/plain"], result.ToMimeBundle().Keys.Order(StringComparer.Ordinal));
        Assert.IsAssignableFrom<RichDisplay>(result);
    }

    [Fact]
    public void A_right_answer_and_an_untouched_stub_have_no_hint()
    {
        var right = _log.Check(Exercise.InitialLoss, c => Math.Log(c));
        Assert.Equal(
            "✓ The loss before training: right. For 10 classes the answer is 2.303, as it should be.",
            right.ToString()
        );
        var stub = _log.Check(Exercise.InitialLoss, (Func<int, double>)null!);
        Assert.Equal(
            "○ The loss before training: not done yet. Replace the stub by your answer and run the cell again.",
            stub.ToString()
        );
        Assert.DoesNotContain("<details>", right.ToHtml() + stub.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exercise_tried_again_replaces_what_was_said_before()
    {
        _log.Check(Exercise.InitialLoss, c => c);
        _log.Check(Exercise.KeepLinearLayer, null);
        _log.Check(Exercise.InitialLoss, c => Math.Log(c));
        Assert.Equal([Verdict.Right, Verdict.NotYet], _log.Results.Select(result => result.Verdict));
        var summary = "Exercises of 08-bias-initialization: 1 of 2 tried are right, 1 left.";
        Assert.StartsWith(summary, _log.ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"<p>{summary}</p>", _log.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_strict_run_throws_what_a_learner_sees()
    {
        var strict = new ExerciseLog("08", () => true, () => null);
        Assert.Equal(Verdict.Right, strict.Check(Exercise.InitialLoss, c => Math.Log(c)).Verdict);
        var wrong = Assert.Throws<ExerciseException>(() => strict.Check(Exercise.InitialLoss, c => c));
        Assert.Equal(Mistake.LogarithmMissing, wrong.Result.Mistake);
        Assert.Equal(wrong.Result.ToString(), wrong.Message);
        var stub = Assert.Throws<ExerciseException>(() => strict.Check(Exercise.KeepLinearLayer, null));
        Assert.Equal(Verdict.NotYet, stub.Result.Verdict);
        Assert.Equal(2, strict.Results.Count);
    }

    [Fact]
    public void Every_mistake_has_a_hint_that_holds_no_formula()
    {
        foreach (var mistake in Enum.GetValues<Mistake>())
        {
            Assert.DoesNotMatch("[=√²]|/ ?(n|fan)|\\bsqrt|\\bln\\b|Math[.]", Hints.Of(mistake));
        }
    }
}
