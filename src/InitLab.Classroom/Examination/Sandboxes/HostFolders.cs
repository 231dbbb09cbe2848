namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>
/// What of a Linux machine is seen in a sandbox: the system's programs and libraries, .NET, our program.
/// </summary>
internal static class HostFolders
{
    private const string System = "/usr";

    // Links into /usr on a machine of today, folders of their own on an older one.
    private static readonly string[] Roots = ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];

    /// <summary>The arguments of bubblewrap that show them, none to be written to.</summary>
    public static IEnumerable<string> Arguments(ExamineeProgram program)
    {
        string[] own = [program.DotnetFolder, program.Folder];
        return [.. Bound(System), .. Roots.SelectMany(Root), .. own.Where(IsHidden).SelectMany(Bound)];
    }

    private static bool IsHidden(string folder) => !$"{folder}/".StartsWith(System + "/", StringComparison.Ordinal);

    private static string[] Bound(string folder) => ["--ro-bind", folder, folder];

    private static string[] Root(string path) =>
        new DirectoryInfo(path) switch
        {
            { LinkTarget: { } target } => ["--symlink", target, path],
            { Exists: true } => Bound(path),
            _ => [],
        };
}
