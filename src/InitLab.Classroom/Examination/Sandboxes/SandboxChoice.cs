namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>The sandbox that fits a machine. There is no examination without one.</summary>
public static class SandboxChoice
{
    private static readonly string[] Engines = ["docker", "podman"];

    /// <summary>Bubblewrap on Linux, elsewhere a container of the first engine that is installed.</summary>
    /// <param name="program">The program that runs there.</param>
    public static ISandbox ForThisMachine(ExamineeProgram program) =>
        OperatingSystem.IsLinux()
            ? new BubblewrapSandbox(program)
            : new ContainerSandbox(program, Installed() ?? Engines[0], ContainerSandbox.DefaultImage);

    private static string? Installed() => Engines.FirstOrDefault(IsOnPath);

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder =>
                File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"))
            );
}
