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

    /// <summary>Asks and waits for the answer; an interruption of the thread ends the wait.</summary>
    /// <exception cref="InvalidOperationException">The front end takes no questions.</exception>
    public string Ask(string prompt, bool isPassword)
    {
        // An abort of the cell's thread may fall in here: the sending is another thread's.
        var asked = Task.Run(() => AskAsync(prompt, isPassword));
        return asked.GetAwaiter().GetResult();
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

    private Task<string> AskAsync(string prompt, bool isPassword)
    {
        lock (_gate)
        {
            if (_conversation is null)
            {
                throw new InvalidOperationException(
                    "The front end takes no questions here: give the value in the cell instead of reading it."
                );
            }

            _question?.TrySetCanceled();
            _question = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _conversation.AskForInput(prompt, isPassword);
            return _question.Task;
        }
    }
}
