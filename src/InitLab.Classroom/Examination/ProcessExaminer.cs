using InitLab.Classroom.Examination.Sandboxes;
using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Examination;

/// <summary>Examines each notebook in a process of its own, in a sandbox.</summary>
/// <param name="sandbox">The sandbox.</param>
/// <param name="limits">What one examination may use.</param>
public sealed class ProcessExaminer(ISandbox sandbox, ExaminationLimits limits) : IExaminer, IDisposable
{
    private readonly SemaphoreSlim _trying = new(1);
    private bool _isThere;

    /// <inheritdoc/>
    public async Task<Examined> ExamineAsync(
        Notebook notebook,
        IReadOnlyDictionary<string, string> environment,
        string mediaType,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(notebook);
        await RequireSandboxAsync(cancellation);
        var enclosure = sandbox.Enclose(new Errand(mediaType, environment, limits));
        return await new Supervision(enclosure, limits).RunAsync(notebook, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _trying.Dispose();

    // Tried once, not before each submission of a class.
    private async Task RequireSandboxAsync(CancellationToken cancellation)
    {
        await _trying.WaitAsync(cancellation);
        try
        {
            if (!_isThere)
            {
                await sandbox.RequireAsync(cancellation);
                _isThere = true;
            }
        }
        finally
        {
            _trying.Release();
        }
    }
}
