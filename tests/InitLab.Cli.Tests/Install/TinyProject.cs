using System.Text.Json;
using System.Xml.Linq;

namespace InitLab.Cli.Tests.Install;

/// <summary>A project that references InitLab.Teaching and nothing else, restored under settings of its own.</summary>
internal sealed class TinyProject : IDisposable
{
    private readonly Workspace _workspace = new();

    public TinyProject() =>
        _workspace.AddFile(
            "tiny.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="InitLab.Teaching" Version="[1.0.0]" />
              </ItemGroup>
            </Project>
            """
        );

    /// <summary>The folder that the project's packages are unpacked to.</summary>
    public string Packages => _workspace["packages"];

    // What the library itself needs was restored when these tests were built.
    private static string OfThisMachine =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } chosen
            ? chosen
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public void Dispose() => _workspace.Dispose();

    /// <summary>Restores it where nothing is unpacked yet.</summary>
    public Task<IReadOnlyList<string>> RestoreFromFeedAsync(string feed) =>
        RestoreAsync(
            Packages,
            Sources(("feed", feed), ("machine", OfThisMachine)),
            new XElement("packageSourceMapping", Mapping("feed", "InitLab*"), Mapping("machine", "*"))
        );

    /// <summary>Restores it with a folder of unpacked packages.</summary>
    public Task<IReadOnlyList<string>> RestoreFromPackagesAsync(string packages) =>
        RestoreAsync(
            packages,
            Sources(),
            new XElement("fallbackPackageFolders", new XElement("clear"), Add("machine", OfThisMachine))
        );

    private static XElement Sources(params (string Key, string Value)[] sources) =>
        new("packageSources", new XElement("clear"), sources.Select(source => Add(source.Key, source.Value)));

    private static XElement Add(string key, string value) =>
        new("add", new XAttribute("key", key), new XAttribute("value", value));

    private static XElement Mapping(string source, string pattern) =>
        new(
            "packageSource",
            new XAttribute("key", source),
            new XElement("package", new XAttribute("pattern", pattern))
        );

    private async Task<IReadOnlyList<string>> RestoreAsync(string packages, params XElement[] settings)
    {
        new XElement("configuration", settings).Save(_workspace["NuGet.Config"]);
        var restore = await InitLabProcess.StartAsync(
            "dotnet",
            _workspace.Path,
            ["restore", "--disable-build-servers"],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = packages }
        );
        Assert.True(restore.ExitCode == 0, restore.Output + restore.Error);
        using var assets = JsonDocument.Parse(await File.ReadAllBytesAsync(_workspace["obj/project.assets.json"]));
        return
        [
            .. assets
                .RootElement.GetProperty("libraries")
                .EnumerateObject()
                .Select(library => library.Value.GetProperty("path").GetString()!)
                .Where(path => Directory.Exists(Path.Combine(packages, path))),
        ];
    }
}
