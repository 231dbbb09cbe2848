using InitLab.Charts;
using InitLab.Notebooks.Running;

namespace InitLab.Cli.Run;

/// <summary>What the pages of the course say, and the script that draws its charts.</summary>
internal static class Course
{
    public static SiteSettings Site { get; } =
        new(
            "InitLab",
            "Why and how the weights of a neural network are initialized. Every number and every figure on these pages "
                + "was measured on the machine that wrote them; a claim that does not hold stops the run.",
            PlotlyScript.Open
        );
}
