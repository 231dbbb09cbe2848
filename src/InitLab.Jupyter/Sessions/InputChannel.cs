using InitLab.Notebooks.Scripting;

namespace InitLab.Jupyter.Sessions;

/// <summary>Asks the front end of the running cell for lines of input.</summary>
internal sealed class InputChannel
{
    private readonly Lock _gate = new();
    private Conversation? _conversation;
    private TaskCompletionSource<string>? _question;

    /// <summary>The cell of the conversation may ask from now on; with null nobody may.</summary>
    public void Open(Conversation? conversation)
    {
        lock (_gate)
        {
            _conversation = conversation;
        }
    }

    /// <summary>Ends what is asked; nobody may ask from now on.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _conversation = null;
            _question?.TrySetCanceled();
            _question = null;
        }
    }

    /// <summary>Asks and waits for the answer; an interruption of the calling thread ends the wait.</summary>
    /// <exception cref="InvalidOperationException">The front end takes no questions.</exception>
    public string Ask(InputRequest request)
    {
        // An abort of the cell's thread may fall in here: what is done under the lock is another thread's.
        var asking = Task.Run(() => AskAsync(request));
        asking.Wait();
        var question =
            asking.Result
            ?? throw new InvalidOperationException(
                "The front end takes no questions here: give the value in the cell instead of reading it."
            );
        question.Wait();
        return question.Result;
    }

    /// <summary>Takes an answer; one that nobody waits for is dropped.</summary>
    public void Answer(string line)
    {
        lock (_gate)
        {
            _question?.TrySetResult(line);
            _question = null;
        }
    }

    private Task<Task<string>?> AskAsync(InputRequest request)
    {
        lock (_gate)
        {
            if (_conversation is null)
            {
                return Task.FromResult<Task<string>?>(null);
            }

            _question?.TrySetCanceled();
            _question = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _conversation.AskForInput(request.Prompt, request.IsPassword);
            return Task.FromResult<Task<string>?>(_question.Task);
        }
    }
}
