using System.Reflection;

namespace InitLab.Architecture.Tests;

/// <summary>The arrows of ARCHITECTURE.md: what each assembly may refer to, and nothing else.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["InitLab"] = ["MathNet.Numerics"],
        ["InitLab.Charts"] = ["InitLab", "MathNet.Numerics", "Plotly.NET", "Plotly.NET.CSharp", .. BroughtByPlotly],
        ["InitLab.Teaching"] = ["InitLab", "InitLab.Charts", "MathNet.Numerics"],
        ["InitLab.Notebooks"] = ["Markdig", "NuGet.Versioning", .. Roslyn],
        ["InitLab.Jupyter"] = ["InitLab.Notebooks", "NetMQ"],
        ["InitLab.Classroom"] = ["InitLab.Notebooks"],
        ["InitLab.Cli"] =
        [
            "InitLab",
            "InitLab.Charts",
            "InitLab.Classroom",
            "InitLab.Jupyter",
            "InitLab.Notebooks",
            "InitLab.Teaching",
            "Spectre.Console",
            "System.CommandLine",
        ],
    };

    private static string[] BroughtByPlotly => ["DynamicObj", "FSharp.Core", "Giraffe.ViewEngine", "Newtonsoft.Json"];

    private static string[] Roslyn =>
        [
            "Microsoft.CodeAnalysis",
            "Microsoft.CodeAnalysis.CSharp",
            "Microsoft.CodeAnalysis.CSharp.Features",
            "Microsoft.CodeAnalysis.CSharp.Scripting",
            "Microsoft.CodeAnalysis.CSharp.Workspaces",
            "Microsoft.CodeAnalysis.Features",
            "Microsoft.CodeAnalysis.Scripting",
            "Microsoft.CodeAnalysis.Workspaces",
        ];

    public static TheoryData<string> Assemblies => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_refers_only_to_what_its_arrows_allow(string name)
    {
        var references = Assembly.Load(name).GetReferencedAssemblies().Select(reference => reference.Name!);

        var strangers = references
            .Where(reference => !IsFramework(reference))
            .Except(Allowed[name], StringComparer.Ordinal);

        Assert.Empty(strangers);
    }

    [Fact]
    public void Every_assembly_of_the_project_has_its_arrows_stated()
    {
        var built = Directory
            .EnumerateFiles(AppContext.BaseDirectory, "InitLab*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name is not null && !name.EndsWith(".Tests", StringComparison.Ordinal));

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), built.Order(StringComparer.Ordinal));
    }

    private static bool IsFramework(string name) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));
}
