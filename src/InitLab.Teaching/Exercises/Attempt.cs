using System.Runtime;

namespace InitLab.Teaching.Exercises;

/// <summary>Lets a learner's code run, and makes a verdict of whatever it comes to.</summary>
internal static class Attempt
{
    /// <summary>How long an answer may take; a right one takes well below a second.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    // Deep enough for honest recursion, and the same on every platform.
    private const int StackBytes = 8 << 20;

    /// <summary>Collects data from an answer, then judges the data.</summary>
    /// <param name="title">The exercise.</param>
    /// <param name="answer">The answer; null is no answer.</param>
    /// <param name="ask">Runs the learner's code; null is no answer.</param>
    /// <param name="judge">Judges what came of it; none of the learner's code runs in it.</param>
    /// <param name="limit">How long the learner's code may take; <see cref="Limit"/> where it is null.</param>
    internal static CheckResult At<TData>(
        string title,
        object? answer,
        Func<TData?> ask,
        Func<TData, Judgement> judge,
        TimeSpan? limit = null
    )
        where TData : class
    {
        return answer is null
            ? CheckResult.NotYet(title)
            : After(title, ask, data => CheckResult.Of(title, judge(data)), limit ?? Limit);
    }

    /// <summary>Lets a function of the learner give an answer that is a value, then judges the value.</summary>
    internal static CheckResult AtValue<TAnswer>(ICheck<TAnswer> check, Func<TAnswer>? answer, long seed)
    {
        return answer is null
            ? CheckResult.NotYet(check.Title)
            : After(check.Title, () => new Given<TAnswer>(answer()), given => check.Of(given.Value, seed), Limit);
    }

    private static CheckResult After<TData>(
        string title,
        Func<TData?> ask,
        Func<TData, CheckResult> judge,
        TimeSpan limit
    )
        where TData : class
    {
        var run = new AnswerRun<TData>(ask);
        var isOver = run.Finish(limit);
        return (isOver, run.Error, run.Data) switch
        {
            (false, _, _) => CheckResult.Of(title, TookTooLong(limit)),
            (_, NotImplementedException, _) => CheckResult.NotYet(title),
            (_, { } error, _) => CheckResult.Of(title, Threw(error)),
            (_, _, null) => CheckResult.NotYet(title),
            (_, _, { } data) => judge(data),
        };
    }

    private static Judgement TookTooLong(TimeSpan limit) =>
        new(Mistake.TookTooLong, $"The answer did not come within {limit.TotalSeconds} seconds and was stopped.");

    private static Judgement Threw(Exception error) =>
        new(Mistake.Threw, $"The answer ended with {error.GetType().Name}: {OneLine(error)}");

    // The message is the learner's own code, which may fail once more.
    private static string OneLine(Exception error)
    {
        try
        {
            const int most = 200;
            var line = string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return line.Length <= most ? line : line[..most] + "…";
        }
        catch (Exception)
        {
            return "its message cannot be read.";
        }
    }

    private sealed record Given<TAnswer>(TAnswer Value);

    /// <summary>One run of a learner's code on a thread of its own.</summary>
    private sealed class AnswerRun<TData>(Func<TData?> ask)
        where TData : class
    {
        internal TData? Data { get; private set; }

        internal Exception? Error { get; private set; }

        /// <summary>Waits for the answer, and aborts it where it takes too long.</summary>
        internal bool Finish(TimeSpan limit)
        {
            var abort = new CancellationTokenSource();
            var thread = new Thread(() => Run(abort.Token), StackBytes) { IsBackground = true };
            thread.Start();
            try
            {
                return thread.Join(limit);
            }
            finally
            {
                abort.Cancel();
            }
        }

        private void Run(CancellationToken abort)
        {
            try
            {
#pragma warning disable SYSLIB0046 // An endless loop must not keep a processor busy until the kernel stops.
                ControlledExecution.Run(Ask, abort);
#pragma warning restore SYSLIB0046
            }
            catch (Exception error)
            {
                Error = error;
            }
        }

        private void Ask() => Data = ask();
    }
}
