namespace InitLab.Classroom.Editions;

/// <summary>Editions cannot be made from what was named, or not there; nothing was written.</summary>
public sealed class AssignmentException(string message) : Exception(message);
