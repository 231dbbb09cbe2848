namespace InitLab.Notebooks.Scripting;

/// <summary>A variable that a cell declared.</summary>
/// <param name="Name">Its name; a later variable of the same name hides an earlier one.</param>
/// <param name="Type">The type it was declared with.</param>
/// <param name="Value">Its value now.</param>
public sealed record SessionVariable(string Name, Type Type, object? Value);
