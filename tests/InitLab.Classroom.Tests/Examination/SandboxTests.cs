using InitLab.Classroom.Examination;
using InitLab.Classroom.Examination.Sandboxes;

namespace InitLab.Classroom.Tests.Examination;

/// <summary>The commands that enclose an examination; that bubblewrap holds what they ask is tested where it is run.</summary>
public sealed class SandboxTests
{
    private static readonly ExamineeProgram Program = new("/home/ada/dotnet", "/home/ada/tool", "tool.dll", "examine");

    private static readonly Errand Errand = new(
        "application/x",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["SEEDS"] = "1,2" },
        new ExaminationLimits()
    );

    [Fact]
    public void A_sandbox_of_linux_shows_only_what_dotnet_needs_and_runs_our_program()
    {
        var start = new BubblewrapSandbox(Program).Enclose(Errand).Start;

        string[] arguments = [.. start.ArgumentList];
        var line = string.Join(' ', arguments);
        Assert.Equal("setsid", start.FileName);
        Assert.Contains("--unshare-all --unshare-user --disable-userns", line, StringComparison.Ordinal);
        Assert.Contains("--die-with-parent --new-session --cap-drop ALL", line, StringComparison.Ordinal);
        Assert.Contains("--proc /proc --remount-ro /proc", line, StringComparison.Ordinal);
        Assert.Contains("--size 67108864 --tmpfs /tmp", line, StringComparison.Ordinal);
        Assert.Contains("prlimit --cpu=92:93 --fsize=134217728 --core=0", line, StringComparison.Ordinal);
        Assert.EndsWith(
            "-- /opt/dotnet/dotnet /opt/initlab/tool.dll examine application/x 30 400",
            line,
            StringComparison.Ordinal
        );
        string[] bound = [.. arguments.Index().Where(a => a.Item == "--ro-bind").Select(a => arguments[a.Index + 2])];
        Assert.Equal(
            ["/opt/dotnet", "/opt/initlab", "/usr"],
            bound
                .Where(folder =>
                    !folder.StartsWith("/lib", StringComparison.Ordinal) && folder is not ("/bin" or "/sbin")
                )
                .Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain("--bind", arguments.SkipWhile(argument => argument != "bwrap"));
    }

    [Fact]
    public void A_sandbox_gets_no_variable_of_who_starts_it()
    {
        var start = new BubblewrapSandbox(Program).Enclose(Errand).Start;

        var names = start.Environment.Keys.Where(name => !name.StartsWith("DOTNET_", StringComparison.Ordinal));
        Assert.Equal(["HOME", "PATH", "SEEDS", "TMPDIR"], names.Order(StringComparer.Ordinal));
        Assert.Equal("1,2", start.Environment["SEEDS"]);
        Assert.Equal("40000000", start.Environment["DOTNET_GCHeapHardLimit"]);
    }

    [Fact]
    public void A_container_is_closed_and_bound_and_runs_our_program()
    {
        var enclosure = new ContainerSandbox(Program, "podman", "image:1").Enclose(Errand);

        var line = string.Join(' ', enclosure.Start.ArgumentList);
        Assert.Equal("podman", enclosure.Start.FileName);
        Assert.StartsWith("run --rm --interactive --name initlab-examine-", line, StringComparison.Ordinal);
        foreach (
            var needed in (string[])
                [
                    "--network none",
                    "--ipc none",
                    "--read-only",
                    "--user 65534:65534",
                    "--cap-drop ALL --security-opt no-new-privileges",
                    "--memory 1610612736 --memory-swap 1610612736",
                    "--pids-limit 400",
                    "--ulimit cpu=90",
                    "--volume /home/ada/tool:/opt/initlab:ro",
                    "--env HOME=/tmp",
                    "--env SEEDS=1,2",
                ]
        )
        {
            Assert.Contains($" {needed} ", line, StringComparison.Ordinal);
        }

        Assert.EndsWith(
            " image:1 timeout --signal=KILL 360 dotnet /opt/initlab/tool.dll examine application/x 30 400",
            line,
            StringComparison.Ordinal
        );
        Assert.Null(enclosure.Measure(1));
    }

    [Fact]
    public void Two_containers_have_two_names()
    {
        var sandbox = new ContainerSandbox(Program, "docker", "image:1");

        Assert.NotEqual(
            string.Join(' ', sandbox.Enclose(Errand).Start.ArgumentList),
            string.Join(' ', sandbox.Enclose(Errand).Start.ArgumentList)
        );
    }

    [Theory]
    [InlineData(137, ExaminationEnd.MemoryLimit)]
    [InlineData(152, ExaminationEnd.TimeLimit)]
    [InlineData(0, ExaminationEnd.Crashed)]
    [InlineData(134, ExaminationEnd.Crashed)]
    public void The_exit_code_of_a_container_tells_what_ended_it(int exitCode, ExaminationEnd end) =>
        Assert.Equal(end, new ContainerSandbox(Program, "docker", "image:1").Enclose(Errand).Meaning(exitCode));

    [Fact]
    public async Task An_engine_that_is_not_there_is_named()
    {
        var sandbox = new ContainerSandbox(Program, "there-is-no-such-engine", "image:1");

        var failure = await Assert.ThrowsAsync<ExaminationException>(() =>
            sandbox.RequireAsync(TestContext.Current.CancellationToken)
        );

        Assert.Contains("there-is-no-such-engine", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bwrap: Unknown option --size", "0.8 or later")]
    [InlineData("bwrap: setting up uid map: Permission denied", "apparmor_restrict_unprivileged_userns=0")]
    [InlineData("", "chmod -R a+rX '/home/ada/tool'")]
    public void What_bubblewrap_says_becomes_what_to_do(string said, string advice) =>
        Assert.Contains(advice, BubblewrapProbe.Explain(Program, said), StringComparison.Ordinal);

    [Fact]
    public void A_path_is_followed_through_its_links()
    {
        var folder = Directory.CreateTempSubdirectory("initlab-link-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "real", "inner"));
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "link"), "real");

            Assert.Equal(
                RealPath.Of(Path.Combine(folder.FullName, "real", "inner")),
                RealPath.Of(Path.Combine(folder.FullName, "link", "inner") + Path.DirectorySeparatorChar)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
