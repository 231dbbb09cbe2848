namespace InitLab.Classroom.Examination;

/// <summary>This machine cannot examine notebooks where they do no harm; the message says what to do.</summary>
public sealed class ExaminationException(string message, Exception? inner = null) : Exception(message, inner);
