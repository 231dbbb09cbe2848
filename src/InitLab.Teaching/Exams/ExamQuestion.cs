namespace InitLab.Teaching.Exams;

/// <summary>One question of an exam with its computed answer and the answers that common mistakes lead to.</summary>
public sealed record ExamQuestion
{
    /// <summary>The notebook that it is about, such as <c>05-he-initialization</c>.</summary>
    public required string Notebook { get; init; }

    /// <summary>The question, in plain text.</summary>
    public required string Text { get; init; }

    /// <summary>How the answer is to be written.</summary>
    public required AnswerForm Form { get; init; }

    /// <summary>The right answer, not rounded; the library computes it.</summary>
    public required double Answer { get; init; }

    /// <summary>How one gets there, in a line or two.</summary>
    public required string Reasoning { get; init; }

    /// <summary>What a right answer is worth, at least 1.</summary>
    public required int Points { get; init; }

    /// <summary>Likely wrong answers.</summary>
    public required IReadOnlyList<WrongAnswer> Wrong { get; init; }

    /// <summary>The right answer in the form that is asked for.</summary>
    public string AnswerText => Form.Of(Answer);

    /// <summary>
    /// Whether the answer has one rounding, and no two answers, right or wrong, read alike.
    /// </summary>
    internal bool IsWellPosed
    {
        get
        {
            double[] values = [Answer, .. Wrong.Select(wrong => wrong.Value)];
            return Array.TrueForAll(values, double.IsFinite)
                && Form.IsPlain(Answer)
                && Wrong.All(wrong => Form.Parts(Answer, wrong.Value))
                && values.Select(Form.Of).Distinct(StringComparer.Ordinal).Count() == values.Length;
        }
    }

    /// <summary>The question.</summary>
    public override string ToString() => $"{Text} {Form.Instruction}";
}
