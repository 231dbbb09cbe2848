using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Grading.Restoring;

/// <summary>A submission with every locked cell as the source has it.</summary>
/// <param name="Notebook">The notebook to examine. It holds none of the source's solutions.</param>
/// <param name="Changes">What was set right, in the order of the assignment.</param>
public sealed record Restored(Notebook Notebook, IReadOnlyList<Change> Changes);
