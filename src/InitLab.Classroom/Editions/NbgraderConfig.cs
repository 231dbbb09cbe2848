namespace InitLab.Classroom.Editions;

/// <summary>The settings by which nbgrader makes the same learner's edition from the instructor's.</summary>
internal static class NbgraderConfig
{
    /// <summary>The name that nbgrader looks for.</summary>
    public const string FileName = "nbgrader_config.py";

    /// <summary>The file's content.</summary>
    public static string Text =>
        $$"""
            # Settings for nbgrader 0.8 or later. Put this file into the root of a course, and the notebooks
            # of the folder 'instructor' into source/ASSIGNMENT/; 'nbgrader generate_assignment ASSIGNMENT' follows.
            c = get_config()  # noqa: F821

            c.ClearSolutions.code_stub = {"C#": "{{string.Join(@"\n", Stub.Code)}}"}
            c.ClearSolutions.text_stub = "{{Stub.Prose}}"

            # Cells with this tag are for the instructor alone.
            c.TagRemovePreprocessor.enabled = True
            c.TagRemovePreprocessor.remove_cell_tags = {"{{Explanation.Tag}}"}
            c.GenerateAssignment.preprocessors.insert(0, "nbconvert.preprocessors.TagRemovePreprocessor")

            """.ReplaceLineEndings("\n");
}
