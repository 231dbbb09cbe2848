namespace InitLab.Classroom.Grading;

/// <summary>A class cannot be graded; the message says why and what to do.</summary>
public sealed class GradingException(string message, Exception? inner = null) : Exception(message, inner);
