using System.Runtime.CompilerServices;

namespace InitLab.Architecture.Tests;

/// <summary>README has what its readers come for, in the order in which they need it.</summary>
public class ReadmeTests
{
    [Fact]
    public void It_leads_from_two_commands_over_VS_Code_to_the_notebooks_and_what_teachers_need()
    {
        string[] headings =
        [
            "## Two commands",
            "## The notebooks in Visual Studio Code",
            "### What `install` puts where",
            "## The notebooks",
            "## Commands",
            "## For teachers",
            "## How fast",
        ];

        var lines = File.ReadAllLines(Path.Combine(Root(), "README.md"));

        Assert.Equal(headings, lines.Where(headings.Contains));
    }

    [Fact]
    public void It_names_every_notebook_of_the_course()
    {
        var readme = File.ReadAllText(Path.Combine(Root(), "README.md"));
        var notebooks = Directory.GetFiles(Path.Combine(Root(), "notebooks"), "*.ipynb");

        Assert.NotEmpty(notebooks);
        Assert.All(notebooks, path => Assert.Contains($"(notebooks/{Path.GetFileName(path)})", readme));
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
