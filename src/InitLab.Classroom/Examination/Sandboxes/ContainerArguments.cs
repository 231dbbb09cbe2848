using System.Globalization;

namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>The arguments of <c>docker run</c>, which are those of <c>podman run</c>; the command follows.</summary>
internal static class ContainerArguments
{
    /// <summary>Where our program is seen inside.</summary>
    public const string ProgramInside = "/opt/initlab";

    private const string Home = "/tmp";
    private const string User = "65534:65534";

    public static IReadOnlyList<string> Of(string name, ExamineeProgram program, string image, Errand errand)
    {
        var limits = errand.Limits;
        return
        [
            .. (string[])["run", "--rm", "--interactive", "--name", name, "--hostname", "initlab"],
            .. (string[])["--network", "none", "--ipc", "none", "--read-only", "--workdir", Home, "--user", User],
            .. (string[])["--cap-drop", "ALL", "--security-opt", "no-new-privileges"],
            .. (string[])["--tmpfs", $"{Home}:rw,nosuid,nodev,mode=1777,size={Text(limits.Files)}"],
            // Equal to the memory: none beside it on a disk.
            .. (string[])["--memory", Text(limits.Memory), "--memory-swap", Text(limits.Memory)],
            .. (string[])["--pids-limit", Text(limits.Threads), "--cpus", "2"],
            .. (string[])["--ulimit", $"cpu={Seconds(limits.Processor)}", "--ulimit", "core=0"],
            .. (string[])["--ulimit", $"fsize={Text(2 * limits.Files)}", "--ulimit", "nofile=1024"],
            .. (string[])["--volume", $"{program.Folder}:{ProgramInside}:ro"],
            .. Variables(errand),
            image,
            // The container's own clock, for when nobody watches any more.
            .. (string[])["timeout", "--signal=KILL", Seconds(limits.Wall)],
        ];
    }

    private static IEnumerable<string> Variables(Errand errand) =>
        RuntimeVariables
            .Of(Home, errand)
            .Where(variable => variable.Key != "PATH")
            .OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .SelectMany(variable => (string[])["--env", $"{variable.Key}={variable.Value}"]);

    private static string Seconds(TimeSpan time) => Text((long)Math.Ceiling(time.TotalSeconds));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
