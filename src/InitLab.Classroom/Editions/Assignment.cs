using System.Text;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running;

namespace InitLab.Classroom.Editions;

/// <summary>The learner's and the instructor's edition of notebooks, and nbgrader's settings for them.</summary>
public static class Assignment
{
    /// <summary>The folder of the edition without answers.</summary>
    public const string LearnerFolder = "learner";

    /// <summary>The folder of the edition with everything.</summary>
    public const string InstructorFolder = "instructor";

    /// <summary>Makes sure that the source is not in the output, so that no run takes one for the other.</summary>
    /// <param name="source">The notebook or folder of notebooks.</param>
    /// <param name="output">The folder to write to.</param>
    /// <exception cref="AssignmentException">The source lies in the output.</exception>
    public static void RequireApart(string source, string output)
    {
        var toSource = Path.GetRelativePath(output, source).Split(Path.DirectorySeparatorChar);
        if (toSource[0] != ".." && !Path.IsPathRooted(toSource[0] + Path.DirectorySeparatorChar))
        {
            throw new AssignmentException($"'{source}' lies in the output '{output}': choose another --output.");
        }
    }

    /// <summary>Writes both editions and the settings, all or nothing.</summary>
    /// <param name="sources">Sources in which <see cref="SourceRules"/> find nothing.</param>
    /// <param name="folder">The folder to write to; what earlier runs wrote there is replaced.</param>
    /// <exception cref="SiteFolderException">The disk is full or read-only; what was there before is there.</exception>
    public static void Write(IReadOnlyList<SourceNotebook> sources, OutputFolder folder)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(folder);
        folder.WriteAll([
            .. sources.Select(source => Edition(LearnerFolder, source.Name, LearnerEdition.Of(source.Notebook))),
            .. sources.Select(source => Edition(InstructorFolder, source.Name, source.Notebook)),
            new(NbgraderConfig.FileName, Encoding.UTF8.GetBytes(NbgraderConfig.Text)),
        ]);
    }

    /// <summary>The files that <see cref="Write"/> makes of sources, as paths in the output folder.</summary>
    internal static IEnumerable<string> Names(IReadOnlyList<SourceNotebook> sources) =>
        [
            .. sources.Select(source => $"{LearnerFolder}/{source.Name}"),
            .. sources.Select(source => $"{InstructorFolder}/{source.Name}"),
            NbgraderConfig.FileName,
        ];

    private static EditionFile Edition(string folder, string name, Notebook notebook) =>
        new($"{folder}/{name}", Encoding.UTF8.GetBytes(NotebookWriter.Write(notebook)));
}
