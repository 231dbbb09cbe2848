namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>Tries the sandbox with a program that does nothing, and says what to do where it cannot be had.</summary>
internal static class BubblewrapProbe
{
    private const string Else = "or grade where this works, for nothing is examined outside a sandbox";

    // Program and the package of Debian and Ubuntu that has it.
    private static readonly (string Program, string Package)[] Needed =
    [
        ("bwrap", "bubblewrap"),
        ("prlimit", "util-linux"),
        ("setsid", "util-linux"),
        ("choom", "util-linux"),
        ("unshare", "util-linux"),
        ("setpriv", "util-linux"),
        ("mount", "mount"),
        ("nice", "coreutils"),
    ];

    public static async Task RunAsync(ExamineeProgram program, CancellationToken cancellation)
    {
        foreach (var (name, package) in Needed.Where(needed => !IsInstalled(needed.Program)))
        {
            throw new ExaminationException(
                $"Submissions run in a sandbox of bubblewrap, and there is no program '{name}' in {Folders}: "
                    + $"install {package}: sudo apt install {package} (Fedora: sudo dnf install {package}), {Else}."
            );
        }

        var errand = new Errand("", new Dictionary<string, string>(StringComparer.Ordinal), new ExaminationLimits());
        await Trial.RunAsync(
            BubblewrapSandbox.StartOf(program, errand, Readable(program)),
            said => Explain(program, said),
            cancellation
        );
    }

    /// <summary>What a user is to do about what bubblewrap said.</summary>
    internal static string Explain(ExamineeProgram program, string said) =>
        said.Length == 0
            ? $"The sandbox cannot read {program.Folder}: let everybody read it (chmod -R a+rX '{program.Folder}')."
        : said.Contains("nknown option", StringComparison.Ordinal)
            ? $"Submissions run in a sandbox of bubblewrap 0.8 or later, and this one is older ({said}): "
                + $"update bubblewrap, {Else}."
        : $"Submissions run in a sandbox of bubblewrap, which may not make one here ({said}). "
            + "On Ubuntu allow it until the next start: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0; "
            + "elsewhere: sudo sysctl -w kernel.unprivileged_userns_clone=1; "
            + $"a container may make none as a rule: grade outside of it; {Else}.";

    // Not only that the sandbox can be made, also that our program can be read in it.
    private static string[] Readable(ExamineeProgram program) =>
        ["test", "-r", $"{HostFolders.ProgramInside}/{program.Assembly}"];

    private static string Folders => RuntimeVariables.ProgramPath.Replace(":", ", ", StringComparison.Ordinal);

    private static bool IsInstalled(string program) =>
        RuntimeVariables.ProgramPath.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
