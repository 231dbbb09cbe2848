namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>
/// What of a Linux machine is seen in a sandbox: the system's programs and libraries, .NET, our program.
/// </summary>
/// <param name="Dotnet">The folder of .NET, where it can be seen from.</param>
/// <param name="Program">The folder of our program, where it can be seen from.</param>
internal sealed record HostFolders(string Dotnet, string Program)
{
    /// <summary>Where .NET is seen inside.</summary>
    public const string DotnetInside = "/opt/dotnet";

    /// <summary>Where our program is seen inside.</summary>
    public const string ProgramInside = "/opt/initlab";

    private const string System = "/usr";

    // Links into /usr on a machine of today, folders of their own on an older one.
    private static readonly string[] Roots = ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];

    /// <summary>The arguments of bubblewrap that show them, none to be written to.</summary>
    public IEnumerable<string> Arguments() =>
        [
            .. Bound(System, System),
            .. Roots.SelectMany(Root),
            .. Bound(Dotnet, DotnetInside),
            .. Bound(Program, ProgramInside),
        ];

    private static string[] Bound(string folder, string inside) => ["--ro-bind", folder, inside];

    private static string[] Root(string path) =>
        new DirectoryInfo(path) switch
        {
            { LinkTarget: { } target } => ["--symlink", target, path],
            { Exists: true } => Bound(path, path),
            _ => [],
        };
}
