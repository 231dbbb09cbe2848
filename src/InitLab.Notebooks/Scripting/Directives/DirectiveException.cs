namespace InitLab.Notebooks.Scripting.Directives;

/// <summary>A directive cannot be followed.</summary>
/// <param name="message">What is wrong, and the way out.</param>
/// <param name="line">The line of the cell it stands in, or 0 when the catcher knows better.</param>
internal sealed class DirectiveException(string message, int line = 0) : Exception(message)
{
    public int Line { get; } = line;
}
