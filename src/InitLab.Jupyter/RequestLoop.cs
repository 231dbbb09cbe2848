using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using InitLab.Jupyter.Handlers;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter;

/// <summary>Answers the requests of one channel one after another, on a thread of its own.</summary>
/// <remarks>
/// A thread and not the pool: a cell may have filled the pool, and its interruption must still be heard.
/// </remarks>
internal sealed class RequestLoop : IDisposable
{
    private readonly BlockingCollection<(long Number, Request Request)> _queue = [];
    private readonly Dictionary<string, IRequestHandler> _handlers;
    private readonly Action<Outgoing> _send;
    private readonly KernelLog _log;
    private long _arrived;
    private long _abortedThrough;

    public RequestLoop(IEnumerable<IRequestHandler> handlers, Action<Outgoing> send, KernelLog log)
    {
        _handlers = handlers.ToDictionary(handler => handler.RequestType, StringComparer.Ordinal);
        _send = send;
        _log = log;
    }

    /// <summary>Starts to answer.</summary>
    /// <param name="name">The name of the thread.</param>
    public void Start(string name) => new Thread(Serve) { IsBackground = true, Name = name }.Start();

    /// <summary>Queues a request; it never blocks.</summary>
    public void Add(Request request) => _queue.Add((Interlocked.Increment(ref _arrived), request));

    /// <summary>Takes no more requests.</summary>
    public void Dispose() => _queue.CompleteAdding();

    private void Serve()
    {
        foreach (var (number, request) in _queue.GetConsumingEnumerable())
        {
            var conversation = new Conversation(request, _send);
            conversation.PublishState("busy");
            var isAborted = number <= _abortedThrough && request.Type == ExecuteHandler.Type;
            var reply = isAborted ? new() { ["status"] = "aborted" } : Answer(conversation);
            if (StopsQueue(request, reply))
            {
                _abortedThrough = Interlocked.Read(ref _arrived);
            }

            if (reply is not null)
            {
                conversation.Reply(reply);
            }

            conversation.PublishState("idle");
            conversation.Afterwards?.Invoke();
        }
    }

    // The thread is this loop's own: to wait on it holds up nobody else.
    private JsonObject? Answer(Conversation conversation)
    {
        try
        {
            if (_handlers.TryGetValue(conversation.Request.Type, out var handler))
            {
                return handler.ReplyAsync(conversation).GetAwaiter().GetResult();
            }

            _log.Write($"a message of the unknown type {conversation.Request.Type} was not answered");
            return null;
        }
        catch (InvalidContentException failure)
        {
            return ErrorReply.Of("InvalidRequest", failure.Message);
        }
        catch (Exception failure)
        {
            _log.Write($"{conversation.Request.Type} failed: {failure.GetType().Name}");
            return ErrorReply.Of(failure.GetType().Name, failure.Message);
        }
    }

    private static bool StopsQueue(Request request, JsonObject? reply) =>
        request.Type == ExecuteHandler.Type
        && (string?)reply?["status"] == "error"
        && ExecuteHandler.StopsOnError(request);
}
