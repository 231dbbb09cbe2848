using System.Runtime;

namespace InitLab.Teaching.Exercises;

/// <summary>Lets a learner's code run on a thread of its own, under a time limit.</summary>
internal static class Attempt
{
    /// <summary>How long an answer may take; a right one takes well below a second.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan TimeToEndByItself = TimeSpan.FromMilliseconds(500);

    // Deep enough for honest recursion, and the same on every platform.
    private const int StackBytes = 8 << 20;

    /// <summary>Collects data from an answer.</summary>
    /// <param name="ask">Runs the learner's code; null is no answer.</param>
    /// <param name="limit">How long the learner's code may take.</param>
    internal static Attempted<TData> At<TData>(Func<TData?> ask, TimeSpan limit)
        where TData : class
    {
        var run = new AnswerRun<TData>(ask);
        var isOver = run.Finish(limit);
        return (isOver, run.Error, run.Data) switch
        {
            (false, _, _) => new Attempted<TData>(AttemptEnd.Late),
            (_, NotImplementedException, _) => new Attempted<TData>(AttemptEnd.None),
            (_, { } error, _) => new Attempted<TData>(AttemptEnd.Threw) { Words = Words(error) },
            (_, _, null) => new Attempted<TData>(AttemptEnd.None),
            (_, _, { } data) => new Attempted<TData>(AttemptEnd.Data) { Data = data },
        };
    }

    // The message is the learner's own code, which may fail once more.
    private static string Words(Exception error)
    {
        var name = error.GetType().Name;
        try
        {
            return OneLine.Of($"{name}: {error.Message}");
        }
        catch (Exception)
        {
            return OneLine.Of($"{name}: its message cannot be read.");
        }
    }

    /// <summary>One run of a learner's code.</summary>
    private sealed class AnswerRun<TData>(Func<TData?> ask)
        where TData : class
    {
        internal TData? Data { get; private set; }

        internal Exception? Error { get; private set; }

        /// <summary>Waits for the answer, and aborts it where it takes too long.</summary>
        internal bool Finish(TimeSpan limit)
        {
            var abort = new CancellationTokenSource();
            var isWaitedFor = false;
            try
            {
                var thread = new Thread(() => Run(abort.Token), StackBytes) { IsBackground = true };
                thread.Start();
                var isOver = thread.Join(limit);
                isWaitedFor = true;
                return isOver;
            }
            catch (OutOfMemoryException error)
            {
                // The learner's code may have taken all the threads that there are.
                Error = error;
                return true;
            }
            finally
            {
                End(abort, isWaitedFor);
            }
        }

        // A host that ends the wait may end the answer as well: an abort that met that could end the process.
        private static void End(CancellationTokenSource abort, bool isWaitedFor)
        {
            if (isWaitedFor)
            {
                abort.Cancel();
            }
            else
            {
                abort.CancelAfter(TimeToEndByItself);
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
