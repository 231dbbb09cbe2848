namespace InitLab.Teaching.Exercises;

/// <summary>A formula that a wrong answer has.</summary>
/// <param name="Mistake">The mistake that leads there.</param>
/// <param name="Of">The formula.</param>
/// <param name="Sentence">What it is, as the end of a sentence.</param>
internal sealed record WrongFormula(Mistake Mistake, Func<double[], double> Of, string Sentence);
