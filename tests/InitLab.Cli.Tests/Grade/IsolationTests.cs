using System.Net;
using System.Net.Sockets;
using InitLab.Classroom.Examination;

namespace InitLab.Cli.Tests.Grade;

/// <summary>What a notebook in the sandbox tries and does not get: files, secrets, processes, the network.</summary>
public sealed class IsolationTests : IDisposable
{
    private static readonly string Tool = typeof(ExamineeProgram).Assembly.Location;
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Nothing_of_the_machine_can_be_read_but_programs()
    {
        var other = _workspace.AddFile("submissions/ada/homework.ipynb", "the work of another");

        var examined = await Examination.RunAsync(
            Seen("/"),
            Seen("/opt"),
            Seen("/tmp"),
            $"File.Exists(\"{other}\")",
            "string.Join(' ', new[] { \"/etc/passwd\", \"/root\", \"/home\", \"/work\", \"/var\", \"/sys\", \"/run\" }"
                + ".Where(path => Path.Exists(path)))",
            "Environment.CurrentDirectory"
        );

        string[] roots =
        [
            "/bin",
            "/dev",
            "/lib",
            "/lib32",
            "/lib64",
            "/libx32",
            "/opt",
            "/proc",
            "/sbin",
            "/tmp",
            "/usr",
        ];
        Assert.Empty(examined.HandedIn(1).Split(' ').Except(roots, StringComparer.Ordinal));
        Assert.Equal("/opt/dotnet /opt/initlab", examined.HandedIn(2));
        Assert.Equal("", examined.HandedIn(3));
        Assert.Equal("False", examined.HandedIn(4));
        Assert.Equal("", examined.HandedIn(5));
        Assert.Equal("/tmp", examined.HandedIn(6));
    }

    [Fact]
    public async Task Nothing_of_the_machine_can_be_changed()
    {
        string[] targets =
        [
            "/opt/initlab/InitLab.Cli.dll",
            "/opt/initlab/new",
            "/opt/dotnet/dotnet",
            "/usr/bin/new",
            "/new",
            "/dev/new",
            "/proc/sys/vm/swappiness",
            "/proc/sys/kernel/core_pattern",
            "/proc/self/oom_score_adj",
        ];
        var existing = targets.Where(target => !target.EndsWith("new", StringComparison.Ordinal)).ToArray();
        var swappiness = await File.ReadAllTextAsync("/proc/sys/vm/swappiness", TestContext.Current.CancellationToken);

        var examined = await Examination.RunAsync([
            .. targets.Select(target => Attempt($"File.WriteAllText(\"{target}\", \"99\")")),
            .. existing.Select(target => Attempt($"File.Delete(\"{target}\")")),
        ]);

        Assert.Equal(targets.Length + existing.Length, examined.Cells.Count);
        Assert.All(
            Enumerable.Range(1, examined.Cells.Count),
            cell => Assert.StartsWith("refused", examined.HandedIn(cell), StringComparison.Ordinal)
        );
        Assert.True(File.Exists(Tool));
        Assert.Equal(
            swappiness,
            await File.ReadAllTextAsync("/proc/sys/vm/swappiness", TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Nothing_of_the_supervisor_can_be_seen_or_reached()
    {
        var examined = await Examination.RunAsync(
            "string.Join('\\n', Directory.GetDirectories(\"/proc\").Select(folder => {"
                + " try { return File.ReadAllText(folder + \"/environ\"); } catch { return \"\"; } }))",
            "string.Join(' ', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order())",
            Attempt($"System.Diagnostics.Process.GetProcessById({Environment.ProcessId})"),
            "System.Diagnostics.Process.GetProcesses().Length",
            "string.Join(' ', File.ReadLines(\"/proc/self/status\").Where(line => line.StartsWith(\"CapEff\") "
                + "|| line.StartsWith(\"CapBnd\") || line.StartsWith(\"NoNewPrivs\")).Select(line => line.Split('\\t')[1]))",
            "var unshare = System.Diagnostics.Process.Start(\"unshare\", [\"--user\", \"true\"]); unshare.WaitForExit(); unshare.ExitCode == 0"
        );

        Assert.Contains("DOTNET_", examined.HandedIn(1), StringComparison.Ordinal);
        Assert.DoesNotContain(Examination.Secret, examined.HandedIn(1), StringComparison.Ordinal);
        Assert.DoesNotContain(Examination.Secret, examined.HandedIn(2), StringComparison.Ordinal);
        Assert.StartsWith("refused", examined.HandedIn(3), StringComparison.Ordinal);
        Assert.InRange(int.Parse(examined.HandedIn(4)), 1, 3);
        Assert.Equal("0000000000000000 0000000000000000 1", examined.HandedIn(5));
        Assert.Equal("False", examined.HandedIn(6));
    }

    [Fact]
    public async Task There_is_no_network_not_even_the_machines_own()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var examined = await Examination.RunAsync(
            Attempt($"new System.Net.Sockets.TcpClient(\"127.0.0.1\", {port})"),
            Attempt("new System.Net.Sockets.TcpClient(\"192.0.2.1\", 80)"),
            "string.Join(' ', File.ReadLines(\"/proc/net/dev\").Skip(2).Select(line => line.Split(':')[0].Trim()))"
        );

        Assert.StartsWith("refused", examined.HandedIn(1), StringComparison.Ordinal);
        Assert.StartsWith("refused", examined.HandedIn(2), StringComparison.Ordinal);
        Assert.Equal("lo", examined.HandedIn(3));
        Assert.False(listener.Pending());
    }

    private static string Seen(string folder) =>
        $"string.Join(' ', Directory.GetFileSystemEntries(\"{folder}\").Order(StringComparer.Ordinal))";

    private static string Attempt(string statement) =>
        $"string Try() {{ try {{ {statement}; return \"done\"; }} "
        + "catch (Exception e) { return \"refused: \" + e.GetType().Name; } } Try()";
}
