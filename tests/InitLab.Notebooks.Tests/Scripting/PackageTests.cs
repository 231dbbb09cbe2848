using InitLab.Notebooks.Scripting;

namespace InitLab.Notebooks.Tests.Scripting;

public sealed class PackageTests : IDisposable
{
    private const string NoNetwork = """
        <configuration>
          <packageSources>
            <clear />
            <add key="unreachable" value="http://127.0.0.1:9/index.json" allowInsecureConnections="true" />
          </packageSources>
        </configuration>
        """;

    private const string NoPackages = """
        <configuration><packageSources><clear /><add key="empty" value="packages" /></packageSources></configuration>
        """;

    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("Markdig, 1.6.0")]
    [InlineData("markdig")]
    [InlineData("Markdig,[1.0,2.0)")]
    [InlineData("Markdig, 1.*")]
    [InlineData("Markdig, *-*")]
    public async Task A_shipped_package_is_the_hosts_own_and_needs_no_network(string request)
    {
        _cells.Write("NuGet.Config", NoNetwork);

        var value = await _cells.ValueOfAsync(
            $"#r \"nuget: {request}\"\nMarkdig.Markdown.ToHtml(\"*a*\") + typeof(Markdig.Markdown).Assembly.Location"
        );

        Assert.Equal("<p><em>a</em></p>\n" + typeof(Markdig.Markdown).Assembly.Location, value);
    }

    [Theory]
    [InlineData("#r \"nuget: Plotly.NET.Interactive, 5.0.0\"")]
    [InlineData("#r \"nuget: Plotly.NET, 6.0.0\"\n#r \"nuget: Plotly.NET.Interactive, 5.0.0\"")]
    public async Task A_retired_package_of_charts_stands_for_the_charts(string directives)
    {
        _cells.Write("NuGet.Config", NoNetwork);

        Assert.Equal("GenericChart", await _cells.ValueOfAsync($"{directives}\ntypeof(Plotly.NET.GenericChart).Name"));
    }

    [Fact]
    public async Task A_shipped_package_brings_what_it_depends_on() =>
        Assert.Equal(
            "SyntaxTree",
            await _cells.ValueOfAsync(
                """
                #r "nuget: Microsoft.CodeAnalysis.CSharp.Scripting, 5.12.0"
                typeof(Microsoft.CodeAnalysis.SyntaxTree).Name
                """
            )
        );

    [Fact]
    public async Task What_the_host_ships_is_unknown_to_a_cell_that_did_not_ask_for_it() =>
        Assert.IsType<CellRejected>(await _cells.RunAsync("Markdig.Markdown.ToHtml(\"*a*\")"));

    [Fact]
    public async Task A_project_of_the_host_is_a_shipped_package() =>
        Assert.Equal(
            "True",
            await _cells.ValueOfAsync(
                """
                #r "nuget: InitLab.Notebooks, 1.0.0"
                var copies = AppDomain.CurrentDomain
                    .GetAssemblies()
                    .Where(a => a.GetName().Name == "InitLab.Notebooks");
                typeof(InitLab.Notebooks.Scripting.ScriptSession).Assembly == copies.Single()
                """
            )
        );

    [Fact]
    public async Task Another_version_than_the_shipped_one_is_restored()
    {
        _cells.Write("NuGet.Config", NoPackages);
        System.IO.Directory.CreateDirectory(Path.Combine(_cells.Directory, "packages"));

        var error = Assert.Single(
            Assert.IsType<CellRejected>(await _cells.RunAsync("\n#r \"nuget: Markdig, 99.0.0\"")).Errors
        );

        Assert.Equal(2, error.Line);
        Assert.StartsWith(
            "There is no package 'Markdig' in empty: check its name",
            error.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Lines_of_packages_need_no_quotes()
    {
        _cells.Write("NuGet.Config", NoPackages);
        System.IO.Directory.CreateDirectory(Path.Combine(_cells.Directory, "packages"));

        var error = Assert.Single(
            Assert
                .IsType<CellRejected>(await _cells.RunAsync("#i nuget:no such folder\n#r nuget: No.Such.Thing, 1.0.0"))
                .Errors
        );

        Assert.Equal(2, error.Line);
        Assert.Contains("no such folder' doesn't exist", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_does_not_answer_is_said_so()
    {
        _cells.Write("NuGet.Config", NoNetwork);

        var error = Assert.Single(
            Assert.IsType<CellRejected>(await _cells.RunAsync("#r \"nuget: No.Such.Thing, 1.0.0\"")).Errors
        );

        Assert.Contains("'No.Such.Thing' cannot be fetched", error.Text, StringComparison.Ordinal);
        Assert.Contains("Connect to the network", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_can_be_interrupted()
    {
        _cells.Write("NuGet.Config", NoNetwork);

        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        Assert.IsType<CellInterrupted>(
            await _cells.RunUntilAsync("#r \"nuget: No.Such.Thing, 1.0.0\"", interrupt.Token)
        );

        Assert.Equal("1", await _cells.ValueOfAsync("1"));
    }

    [Fact]
    public async Task A_package_is_restored_and_serves_the_following_cells()
    {
        await _cells.ValueOfAsync("#r \"nuget: Humanizer.Core, 3.0.10\"\nusing Humanizer;");

        Assert.Equal("twenty-one", await _cells.ValueOfAsync("21.ToWords()"));
        Assert.StartsWith(
            "3.0",
            await _cells.ValueOfAsync("typeof(InflectorExtensions).Assembly.GetName().Version.ToString()"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_package_newer_than_the_hosts_does_not_stand_in_the_way_of_the_next()
    {
        await _cells.ValueOfAsync("#r \"nuget: Humanizer.Core, 3.0.10\"\nusing Humanizer;");

        await _cells.ValueOfAsync("#r \"nuget: CommandLineParser, 2.9.1\"");

        Assert.Equal(
            "ParserSettings two",
            await _cells.ValueOfAsync("nameof(CommandLine.ParserSettings) + \" \" + 2.ToWords()")
        );
    }

    [Fact]
    public async Task A_package_that_is_not_in_any_source_is_named()
    {
        var error = Assert.Single(
            Assert.IsType<CellRejected>(await _cells.RunAsync("#r \"nuget: InitLab.There.Is.No.Such.Package\"")).Errors
        );

        Assert.Contains("'InitLab.There.Is.No.Such.Package'", error.Text, StringComparison.Ordinal);
    }
}
