using InitLab.Charts.Rendering;

namespace InitLab.Teaching;

/// <summary>A question that the learner answers before the experiment.</summary>
public sealed class Prediction : RichDisplay
{
    private const string Letters = "ABC";

    private readonly LearnerSheet _sheet;

    internal Prediction(LearnerSheet sheet, string question, IReadOnlyList<string> answers)
    {
        (_sheet, Question, Answers) = (sheet, question, answers);
    }

    /// <summary>The question.</summary>
    public string Question { get; }

    /// <summary>The answers to choose from, A first.</summary>
    public IReadOnlyList<string> Answers { get; }

    /// <summary>The learner's answer with its letter, such as <c>B, 4</c>, or null where there is none yet.</summary>
    public string? Chosen =>
        _sheet.Of(Question) is { } answer && Answers.Contains(answer, StringComparer.Ordinal) ? Named(answer) : null;

    /// <summary>Keeps the learner's choice, and shows the question with it.</summary>
    /// <param name="letter">A, B or C; empty keeps what was chosen before.</param>
    /// <returns>What is kept; a letter that is none of them is told there, so that the notebook runs on.</returns>
    public PredictionNote Answer(string letter)
    {
        var chosen = letter.Trim();
        if (chosen.Length == 0)
        {
            return Asked(Chosen is null ? $"No prediction yet: write {Choices()} between the quotes." : YourAnswer());
        }

        if (Find(chosen) is not { } answer)
        {
            return Asked($"'{chosen}' is none of the answers: write {Choices()}.");
        }

        _sheet.Keep(Question, answer);
        return Asked(YourAnswer());
    }

    /// <summary>Shows the learner's choice beside what was measured.</summary>
    /// <param name="right">The letter of the answer that the measurement agrees with.</param>
    /// <param name="measured">What was measured, in words.</param>
    /// <exception cref="ArgumentException"><paramref name="right"/> is none of the answers' letters.</exception>
    public PredictionNote Result(string right, string measured)
    {
        if (Find(right) is not { } answer)
        {
            throw new ArgumentException($"'{right}' is none of the answers: give {Choices()}.", nameof(right));
        }

        var named = Named(answer);
        return Chosen switch
        {
            null => Note($"No prediction. Measured: {measured}; that is {named}."),
            var chosen when chosen == named => Note(
                $"You predicted: {chosen}. Measured: {measured}; as you predicted."
            ),
            var chosen => Note($"You predicted: {chosen}. Measured: {measured}; that is {named}."),
        };
    }

    /// <summary>The question with its answers.</summary>
    public override string ToHtml()
    {
        var answers = string.Concat(Answers.Select(answer => $"<li>{HtmlText.Encode(answer)}</li>"));
        // The type alone is not enough: the style sheet of Jupyter's Notebook numbers every list.
        return $"<p><strong>Predict first.</strong> {HtmlText.Encode(Question)}</p>"
            + $"<ol type=\"A\" style=\"list-style-type:upper-alpha\">{answers}</ol>";
    }

    /// <summary>The question with its answers, one a line.</summary>
    public override string ToString()
    {
        return string.Join('\n', Answers.Select(Named).Prepend($"Predict first. {Question}"));
    }

    private PredictionNote Note(string text) => new(text, _sheet.Trouble);

    private PredictionNote Asked(string text) => new(text, _sheet.Trouble) { Question = this };

    private string YourAnswer() => $"Your prediction: {Chosen}.";

    private string Named(string answer) => $"{Letters[Answers.ToList().IndexOf(answer)]}, {answer}";

    private string? Find(string letter)
    {
        var place = letter.Length == 1 ? Letters.IndexOf(letter, StringComparison.OrdinalIgnoreCase) : -1;
        return place >= 0 && place < Answers.Count ? Answers[place] : null;
    }

    private string Choices() => string.Join(" or ", Letters.Take(Answers.Count));
}
