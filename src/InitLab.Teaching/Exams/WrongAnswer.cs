using InitLab.Teaching.Exercises;

namespace InitLab.Teaching.Exams;

/// <summary>What a learner who makes a certain mistake answers.</summary>
/// <param name="Value">The number.</param>
/// <param name="Mistake">The mistake, by the name that the checks of exercises give it.</param>
/// <param name="Sentence">What was done, in a few words.</param>
public sealed record WrongAnswer(double Value, Mistake Mistake, string Sentence);
