using InitLab.Notebooks.Format;

namespace InitLab.Classroom.Examination;

/// <summary>Runs a notebook that nobody trusts, where it can do no harm, and tells what it handed in.</summary>
public interface IExaminer
{
    /// <summary>
    /// Runs a notebook's code cells in order, going on after one that fails, and takes what they hand in.
    /// </summary>
    /// <param name="notebook">The notebook to run.</param>
    /// <param name="environment">
    /// The environment variables under which the notebook hands in; it sees these and the few that .NET needs.
    /// </param>
    /// <param name="mediaType">The MIME type of the outputs that count as handed in.</param>
    /// <param name="cancellation">Ends the examination at once, with all that the notebook started.</param>
    /// <returns>What was handed in before the end, however the examination ended.</returns>
    /// <exception cref="ExaminationException">This machine cannot examine; the message says what to do.</exception>
    /// <exception cref="OperationCanceledException">The examination was cancelled.</exception>
    Task<Examined> ExamineAsync(
        Notebook notebook,
        IReadOnlyDictionary<string, string> environment,
        string mediaType,
        CancellationToken cancellation
    );
}
