using InitLab.Teaching.Exercises.HandingIn;

namespace InitLab.Teaching;

/// <summary>The questions of one notebook, and the learner's answers to them.</summary>
/// <remarks>
/// Answers lie beside the notebook in <c>&lt;notebook&gt;.answers.json</c> and outlive the session. A strict run and
/// one that hands answers in neither read nor write that file, so that they give the same outputs on every machine.
/// </remarks>
public sealed class Predictions
{
    private const int FewestAnswers = 2;
    private const int MostAnswers = 3;

    private readonly LearnerSheet _answers;

    /// <summary>Opens the learner's answers.</summary>
    /// <param name="notebook">The notebook's file name without its ending, such as <c>01-breaking-symmetry</c>.</param>
    /// <param name="folder">Where the notebook lies; a kernel starts there, so the current folder as a rule.</param>
    /// <exception cref="ArgumentException">The name holds a folder or is no file name.</exception>
    public Predictions(string notebook, string folder = ".")
        : this(notebook, folder, Strictness.IsStrict || HandIn.IsAsked) { }

    internal Predictions(string notebook, string folder, bool isStrict)
    {
        LearnerFile.RequireName(notebook);
        _answers = new LearnerSheet(
            isStrict ? null : new LearnerFile(notebook, folder, LearnerFileKind.Answers),
            (_, answer) => answer
        );
    }

    /// <summary>Asks what the learner expects, before the experiment.</summary>
    /// <param name="question">The question; it also names the answer in the file.</param>
    /// <param name="answers">Two or three answers; they get the letters A, B and C.</param>
    /// <exception cref="ArgumentException">There are not two or three answers, or two are the same.</exception>
    public Prediction Ask(string question, params IReadOnlyList<string> answers)
    {
        var different = answers.Distinct(StringComparer.Ordinal).Count();
        if (answers.Count is < FewestAnswers or > MostAnswers || different < answers.Count)
        {
            throw new ArgumentException(
                $"'{question}' has {answers.Count} answers, {different} of them different: give two or three.",
                nameof(answers)
            );
        }

        return new Prediction(_answers, question, answers);
    }
}
