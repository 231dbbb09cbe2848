namespace InitLab.Classroom.Editions;

/// <summary>Editions cannot be made from what was named, or not where they were asked for; nothing was written.</summary>
public sealed class AssignmentException(string message) : Exception(message);
