namespace InitLab.Teaching;

/// <summary>The learner's answers by question: in memory, and in a file where there is one that works.</summary>
internal sealed class AnswerSheet
{
    private readonly AnswerFile? _file;
    private readonly SortedDictionary<string, string> _answers = new(StringComparer.Ordinal);

    internal AnswerSheet(AnswerFile? file)
    {
        _file = file;
        Merge();
    }

    /// <summary>What happened to the file, in a sentence, or null where nothing did.</summary>
    internal string? Trouble => _file?.Trouble;

    internal string? Of(string question) => _answers.GetValueOrDefault(question);

    /// <summary>Keeps an answer next to those that another session may have written meanwhile.</summary>
    internal void Keep(string question, string answer)
    {
        Merge();
        _answers[question] = answer;
        _file?.Write(_answers);
    }

    private void Merge()
    {
        foreach (var (question, answer) in _file?.Read() ?? [])
        {
            _answers[question] = answer;
        }
    }
}
