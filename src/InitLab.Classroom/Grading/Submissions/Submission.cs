using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Grading.Submissions;

/// <summary>What one student handed in.</summary>
/// <param name="Student">The student: the name of the folder.</param>
/// <param name="Content">The bytes of the notebook, or, where none was read, of <paramref name="Reason"/>.</param>
/// <param name="Notebook">The notebook, without outputs, or null where there is none that can be read.</param>
/// <param name="Status">
/// <see cref="GradeStatus.Missing"/> or <see cref="GradeStatus.Unreadable"/>, or null where there is a notebook.
/// </param>
/// <param name="Reason">Why there is no notebook, in a sentence, or null.</param>
public sealed record Submission(string Student, byte[] Content, Notebook? Notebook, string? Status, string? Reason);
