using System.ComponentModel;
using System.Diagnostics;

namespace InitLab.Classroom.Examination;

/// <summary>A process that was started by a thread which lives as long as it does.</summary>
/// <remarks>
/// Linux tells a child that its parent died when the <em>thread</em> that started it ends (prctl(2), PR_SET_PDEATHSIG),
/// and bubblewrap then ends too. A thread of the pool may end while the examination still runs.
/// </remarks>
internal sealed class StartedProcess : IDisposable
{
    private readonly Process _process;
    private readonly ManualResetEventSlim _over = new();

    private StartedProcess(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    public Stream Error => _process.StandardError.BaseStream;

    /// <exception cref="ExaminationException">It cannot be started.</exception>
    public static StartedProcess Start(ProcessStartInfo start)
    {
        var started = new StartedProcess(start);
        using var ready = new ManualResetEventSlim();
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            failure = started.TryStart();
            ready.Set();
            if (failure is null)
            {
                started._over.Wait();
            }
        })
        {
            IsBackground = true,
            Name = "parent of a sandbox",
        };
        thread.UnsafeStart();
        ready.Wait();
        return failure is null
            ? started
            : throw new ExaminationException($"{start.FileName} cannot be started: {failure.Message}", failure);
    }

    /// <summary>Waits for its end and answers its exit code.</summary>
    public async Task<int> WaitAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>Lets go of the process, which has ended or ends now.</summary>
    public void Dispose()
    {
        _over.Set();
        _process.Dispose();
    }

    private Win32Exception? TryStart()
    {
        try
        {
            _process.Start();
            return null;
        }
        catch (Win32Exception exception)
        {
            return exception;
        }
    }
}
