using System.ComponentModel;
using System.Diagnostics;
using InitLab.Classroom.Examination.Watching;

namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>The sandbox of macOS and Windows: a container of docker or podman for each examination.</summary>
/// <remarks>
/// What runs there sees the image and, read-only, our program; no network, no file of the machine, no capability, and a
/// small folder in memory to write to. The engine of the containers holds the limits of memory and threads, so that all
/// of them end an examination as a crash or as too much memory. Processor time is bound for each process alone. When
/// who grades is killed, the container goes on until the limit by the clock.
/// </remarks>
/// <param name="program">The program that runs there.</param>
/// <param name="engine">The engine: <c>docker</c> or <c>podman</c>, by its name or its path.</param>
/// <param name="image">An image with .NET in it.</param>
public sealed class ContainerSandbox(ExamineeProgram program, string engine, string image) : ISandbox
{
    /// <summary>The image of .NET that Microsoft publishes.</summary>
    public static string DefaultImage { get; } = $"mcr.microsoft.com/dotnet/runtime:{Environment.Version.ToString(2)}";

    private static int last;

    /// <inheritdoc/>
    public Task RequireAsync(CancellationToken cancellation) =>
        Trial.RunAsync(
            new ProcessStartInfo(engine, ["run", "--rm", image, "dotnet", "--list-runtimes"]),
            said =>
                $"On this system submissions run in containers, and '{engine}' cannot run one of {image} ({said}): "
                + "start Docker Desktop or install podman, and see that it may fetch the image.",
            cancellation
        );

    /// <inheritdoc/>
    public IEnclosure Enclose(Errand errand)
    {
        ArgumentNullException.ThrowIfNull(errand);
        var name = $"initlab-examine-{Environment.ProcessId}-{Interlocked.Increment(ref last)}";
        string[] command =
        [
            .. ContainerArguments.Of(name, program, image, errand),
            "dotnet",
            $"{ContainerArguments.ProgramInside}/{program.Assembly}",
            .. program.Arguments(errand),
        ];
        return new Enclosure(engine, name, new ProcessStartInfo(engine, command));
    }

    private sealed class Enclosure(string engine, string name, ProcessStartInfo start) : IEnclosure
    {
        // A shell's way to tell of a signal, 128 and its number: nothing inside can send the first process this one.
        private const int KilledFromOutside = 128 + 9;
        private const int EndedForProcessorTime = 128 + 24;

        public ProcessStartInfo Start => start;

        public ResourceUse? Measure(int process) => null;

        public void Kill(int process)
        {
            try
            {
                var ending = new ProcessStartInfo(engine, ["kill", name])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                };
                using var killing = Process.Start(ending);
                killing?.WaitForExit();
            }
            catch (Win32Exception)
            {
                // The engine is gone, and its containers with it.
            }
        }

        public ExaminationEnd Meaning(int exitCode) =>
            exitCode switch
            {
                KilledFromOutside => ExaminationEnd.MemoryLimit,
                EndedForProcessorTime => ExaminationEnd.TimeLimit,
                _ => ExaminationEnd.Crashed,
            };
    }
}
