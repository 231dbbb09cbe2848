namespace InitLab.Classroom.Grading;

/// <summary>Asks a judge, and makes a verdict of it when the judge fails or does not come to an end.</summary>
/// <param name="judge">The judge.</param>
/// <param name="limit">How long one verdict may take; a minute where it is null.</param>
internal sealed class AnswerJudge(IJudge judge, TimeSpan? limit = null)
{
    private readonly TimeSpan _limit = limit ?? TimeSpan.FromMinutes(1);

    /// <summary>Judges what was handed in; never throws, whatever it is.</summary>
    public JudgedAnswer Judge(string handedIn)
    {
        var verdict = Task.Factory.StartNew(
            () => Attempt(handedIn),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        return verdict.Wait(_limit)
            ? verdict.Result
            : Unjudged($"What was handed in could not be judged within {_limit.TotalSeconds} seconds.");
    }

    private JudgedAnswer Attempt(string handedIn)
    {
        try
        {
            return judge.Judge(handedIn);
        }
        catch (Exception error)
        {
            return Unjudged($"What was handed in could not be judged ({error.GetType().Name}).");
        }
    }

    private static JudgedAnswer Unjudged(string reason) => new("", IsRight: false, reason, Hint: null);
}
