using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace InitLab.Jupyter;

/// <summary>Watches the process that started the kernel, so that no kernel outlives its front end.</summary>
/// <remarks>
/// Front ends name it in <c>JPY_PARENT_PID</c>: a process id on Unix, on Windows an inherited handle that is signalled
/// when the process ends.
/// </remarks>
internal static class ParentWatch
{
    private const string Variable = "JPY_PARENT_PID";
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(500);

    /// <summary>Starts to watch where the front end asks for it.</summary>
    /// <param name="onGone">Called once when the parent is gone.</param>
    /// <param name="log">Told when the parent cannot be watched.</param>
    public static void Start(Action onGone, KernelLog log)
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (!long.TryParse(text, CultureInfo.InvariantCulture, out var parent) || parent <= 1)
        {
            log.Write($"{Variable} names no process: the kernel does not notice when its front end dies");
            return;
        }

        ThreadStart watch = OperatingSystem.IsWindows() ? () => AwaitHandle((nint)parent) : () => AwaitId((int)parent);
        var thread = new Thread(() => Watch(watch, onGone)) { IsBackground = true, Name = "kernel parent watch" };
        thread.Start();
    }

    private static void Watch(ThreadStart awaitEnd, Action onGone)
    {
        awaitEnd();
        onGone();
    }

    private static void AwaitHandle(nint handle)
    {
        using var parent = new ManualResetEvent(initialState: false)
        {
            SafeWaitHandle = new SafeWaitHandle(handle, ownsHandle: true),
        };
        parent.WaitOne();
    }

    // A child whose parent died has another parent at once, even while the dead one waits to be reaped; only where a
    // script stands between is the process itself looked for.
    private static void AwaitId(int parent)
    {
        var isChild = getppid() == parent;
        using var pause = new ManualResetEventSlim();
        while (isChild ? getppid() == parent : Exists(parent))
        {
            pause.Wait(Period);
        }
    }

    private static bool Exists(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int getppid();
}
