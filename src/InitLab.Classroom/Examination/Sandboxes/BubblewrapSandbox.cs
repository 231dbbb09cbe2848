using System.Diagnostics;

namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>The sandbox of Linux: bubblewrap makes a root of its own, with nothing in it but what .NET needs.</summary>
/// <remarks>
/// <para>
/// What runs there sees the system's programs and libraries, .NET and our program, all read-only, and a small folder in
/// memory; no other file, no network, no process of the machine, no environment variable of who started it. It has no
/// capability and gets none. It ends with the process that started it.
/// </para>
/// <para>
/// Processor time is bound for each process by the kernel and for all together by who watches, memory and threads by
/// who watches, several times a second: what grows faster than that passes the limit for a moment, and is then the
/// first that the kernel ends when memory is short. A hole in the kernel itself is not guarded against: for that, grade
/// in a virtual machine.
/// </para>
/// </remarks>
/// <param name="program">The program that runs there.</param>
public sealed class BubblewrapSandbox(ExamineeProgram program) : ISandbox
{
    /// <inheritdoc/>
    public Task RequireAsync(CancellationToken cancellation) => BubblewrapProbe.RunAsync(program, cancellation);

    /// <inheritdoc/>
    public IEnclosure Enclose(Errand errand)
    {
        ArgumentNullException.ThrowIfNull(errand);
        string[] command =
        [
            HostFolders.DotnetInside + "/dotnet",
            $"{HostFolders.ProgramInside}/{program.Assembly}",
            .. program.Arguments(errand),
        ];
        return new BubblewrapEnclosure(StartOf(program, errand, command));
    }

    private static bool IsRoot => Environment.IsPrivilegedProcess;

    /// <summary>The process that runs a command in the sandbox.</summary>
    internal static ProcessStartInfo StartOf(ExamineeProgram program, Errand errand, IReadOnlyList<string> command)
    {
        var folders = new HostFolders(program.DotnetFolder, program.Folder);
        var start = new ProcessStartInfo(
            // A session of its own: the terminal's interruption reaches who watches, and he ends the sandbox.
            "setsid",
            [
                // Where memory is short the kernel ends this first; and who watches goes before.
                .. (string[])["choom", "-n", "1000", "--", "nice", "-n", "5"],
                .. IsRoot ? RootOnly.Arguments(folders) : [],
                "bwrap",
                .. BubblewrapArguments.Of(IsRoot ? RootOnly.Staged(folders) : folders, errand.Limits),
                .. command,
            ]
        );
        // Also from bubblewrap itself, whose environment can be read inside.
        start.Environment.Clear();
        foreach (var (name, value) in RuntimeVariables.Of(BubblewrapArguments.Home, errand))
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
