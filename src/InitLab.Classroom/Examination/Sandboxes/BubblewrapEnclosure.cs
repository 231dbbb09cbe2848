using System.ComponentModel;
using System.Diagnostics;
using InitLab.Classroom.Examination.Watching;

namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>A process under bubblewrap: bwrap, under it the first process inside, under that everything else.</summary>
/// <param name="start">The process to start.</param>
internal sealed class BubblewrapEnclosure(ProcessStartInfo start) : IEnclosure
{
    // A shell's way to tell of a signal: 128 and its number.
    private const int EndedForProcessorTime = 128 + 24;

    public ProcessStartInfo Start => start;

    public ResourceUse? Measure(int process) => ProcessTable.Read().UseOf(process);

    /// <summary>
    /// Ends the first process inside, with which the kernel ends all others before bwrap hears of it and ends too.
    /// </summary>
    public void Kill(int process)
    {
        int[] inside = [.. ProcessTable.Read().ChildrenOf(process)];
        // Before there is an inside, nothing of the notebook runs yet.
        foreach (var id in inside is [] ? [process] : inside)
        {
            End(id);
        }
    }

    public ExaminationEnd Meaning(int exitCode) =>
        exitCode == EndedForProcessorTime ? ExaminationEnd.TimeLimit : ExaminationEnd.Crashed;

    private static void End(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }
    }
}
