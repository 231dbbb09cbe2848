using System.Globalization;

namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>What goes before the sandbox when root grades: a user of its own for each examination.</summary>
/// <remarks>
/// The kernel counts no processes for root, so a bomb of them would fill the machine before anybody could look. The
/// folders that perhaps only root may enter are shown in a place that the user can, in a view of the files that only it
/// has. No process of ours stands between: one without capabilities could not tell a child of another user that it
/// died.
/// </remarks>
internal static class RootOnly
{
    private const string Script = """
        set -e
        mount -t tmpfs -o mode=0755 initlab "$1"
        mkdir "$1/dotnet" "$1/initlab"
        mount --bind "$2" "$1/dotnet"
        mount --bind "$3" "$1/initlab"
        shift 3
        exec "$@"
        """;

    // Ids that Debian's policy gives to nobody, and that also a container has.
    private const int FirstUser = 65000;
    private const int Users = 500;

    // Folders of every Linux; what lies in the one that is taken cannot be seen behind it.
    private static readonly string[] Stages = ["/mnt", "/media", "/srv", "/tmp"];

    private static int last;

    /// <summary>The folders of a program as they are seen behind <see cref="Arguments"/>.</summary>
    public static HostFolders Staged(HostFolders folders) =>
        new(StageFor(folders) + "/dotnet", StageFor(folders) + "/initlab");

    /// <summary>The programs and their arguments that go before the sandbox.</summary>
    public static IReadOnlyList<string> Arguments(HostFolders folders)
    {
        var user = FirstUser + (int)((uint)Interlocked.Increment(ref last) % Users);
        var id = user.ToString(CultureInfo.InvariantCulture);
        return
        [
            .. (string[])["unshare", "--mount", "--", "sh", "-c", Script, "sh"],
            .. (string[])[StageFor(folders), folders.Dotnet, folders.Program],
            .. (string[])["setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--"],
        ];
    }

    private static string StageFor(HostFolders folders) =>
        Stages.First(stage => Directory.Exists(stage) && !IsIn(stage, folders.Dotnet) && !IsIn(stage, folders.Program));

    private static bool IsIn(string stage, string folder) =>
        $"{folder}/".StartsWith(stage + "/", StringComparison.Ordinal);
}
