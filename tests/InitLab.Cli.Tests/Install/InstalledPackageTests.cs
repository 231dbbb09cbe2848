using System.Xml.Linq;

namespace InitLab.Cli.Tests.Install;

/// <summary>The installed packages, as NuGet sees them.</summary>
[Collection(typeof(InstallationCollection))]
public sealed class InstalledPackageTests(InstallationFixture installation) : IDisposable
{
    private readonly TinyProject _project = new();

    private static string[] Names => ["initlab", "initlab.charts", "initlab.teaching"];

    public static TheoryData<string> Ids => [.. Names];

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task From_the_feed_alone_NuGet_unpacks_the_very_files_that_were_put()
    {
        await _project.RestoreFromFeedAsync(installation.Feed);

        foreach (var id in Names)
        {
            Assert.Equal(
                Files(Path.Combine(_project.Packages, id, "1.0.0")),
                Files(Path.Combine(installation.Packages, id, "1.0.0"))
            );
        }
    }

    [Fact]
    public async Task With_the_users_folder_alone_a_project_is_restored_without_any_feed()
    {
        var restored = await _project.RestoreFromPackagesAsync(installation.Packages);

        Assert.Subset(restored.ToHashSet(StringComparer.Ordinal), Names.Select(id => $"{id}/1.0.0").ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_says_who_made_it_what_it_is_and_on_which_terms(string id)
    {
        var folder = Path.Combine(installation.Packages, id, "1.0.0");
        var metadata = XElement.Load(Path.Combine(folder, $"{id}.nuspec")).Elements().Single();
        var text = metadata.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);

        Assert.Equal(("MIT", "InitLab contributors"), (text["license"], text["authors"]));
        Assert.NotEqual("Package Description", text["description"]);
        Assert.Contains("1.0.0", File.ReadAllText(Path.Combine(folder, text["readme"])), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, string Content)> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file), Convert.ToBase64String(File.ReadAllBytes(file))));
}
