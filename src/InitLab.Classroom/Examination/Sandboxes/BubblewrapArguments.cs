using System.Globalization;

namespace InitLab.Classroom.Examination.Sandboxes;

/// <summary>The arguments of bubblewrap (bwrap(1)) and, behind them, of prlimit(1); the command follows.</summary>
internal static class BubblewrapArguments
{
    /// <summary>The one folder inside that may be written to.</summary>
    public const string Home = "/tmp";

    /// <summary>The first Linux that counts the processes of a user namespace apart from the user's others.</summary>
    internal static readonly Version CountsByNamespace = new(5, 14);

    // Nobody inside; outside it is the user who grades, of whose files none is seen.
    private const string User = "65534";

    // Who watches must see the limit passed before the kernel says no.
    private const int MoreThreads = 64;

    public static IReadOnlyList<string> Of(HostFolders folders, ExaminationLimits limits) =>
        [
            .. (string[])["--unshare-all", "--unshare-user", "--disable-userns", "--uid", User, "--gid", User],
            .. (string[])["--hostname", "initlab", "--die-with-parent", "--new-session", "--cap-drop", "ALL"],
            .. folders.Arguments(),
            // Read-only: where root is who grades, the machine's own settings in /proc/sys could be written to (seen).
            .. (string[])["--proc", "/proc", "--remount-ro", "/proc", "--dev", "/dev"],
            .. Writable(Home, limits.Files),
            .. Writable("/dev/shm", limits.Files),
            .. (string[])["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", Home, "--"],
            .. Limits(limits),
        ];

    private static string[] Writable(string folder, long size) => ["--size", Text(size), "--tmpfs", folder];

    private static IEnumerable<string> Limits(ExaminationLimits limits)
    {
        // A little more than who watches allows: he knows better why it ended.
        var seconds = (long)Math.Ceiling(limits.Processor.TotalSeconds) + 2;
        yield return "prlimit";
        yield return $"--cpu={Text(seconds)}:{Text(seconds + 1)}";
        // More than a folder holds: a folder that is full is an error of the cell, this ends the process.
        yield return $"--fsize={Text(2 * limits.Files)}";
        yield return "--core=0";
        yield return "--nofile=1024";
        if (Environment.OSVersion.Version >= CountsByNamespace)
        {
            yield return $"--nproc={Text(limits.Threads + MoreThreads)}";
        }

        yield return "--";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
