using InitLab.Charts;
using InitLab.Classroom.Grading;
using InitLab.Diagnostics;
using InitLab.Notebooks.Format;
using InitLab.Teaching.Exercises;

namespace InitLab.Cli.Grade;

/// <summary>What this program is, so that results of another one are not taken for its own.</summary>
internal static class GradeTool
{
    private static readonly Type[] Parts =
    [
        typeof(GradeTool),
        typeof(IJudge),
        typeof(Notebook),
        typeof(Exercise),
        typeof(Figure),
        typeof(InitReport),
    ];

    /// <summary>The ids of the modules that marks come from; another build of another code has others.</summary>
    public static string Identity { get; } = string.Join(' ', Parts.Select(part => part.Module.ModuleVersionId));
}
