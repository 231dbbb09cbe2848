namespace InitLab.Notebooks.Running.Export.Tex;

/// <summary>A formula uses TeX that is not known here, or is not well-formed.</summary>
/// <remarks>The message names the notebook, the cell, the command and the formula: no formula is left out.</remarks>
public sealed class TexException : Exception
{
    /// <summary>Makes the exception without a message.</summary>
    public TexException() { }

    /// <summary>Makes the exception from its sentence.</summary>
    /// <param name="message">Names the command and what to do.</param>
    public TexException(string message)
        : base(message) { }

    /// <summary>Makes the exception from its sentence and what caused it.</summary>
    /// <param name="message">Names the command and what to do.</param>
    /// <param name="innerException">The error underneath.</param>
    public TexException(string message, Exception innerException)
        : base(message, innerException) { }
}
