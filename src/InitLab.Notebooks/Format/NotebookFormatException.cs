namespace InitLab.Notebooks.Format;

/// <summary>A file is not a notebook that can be read, or a notebook cannot be written as nbformat 4.5.</summary>
/// <remarks>The message is one sentence for the reader: it names the file, what is wrong and what to do.</remarks>
public sealed class NotebookFormatException : Exception
{
    /// <summary>Makes the exception without a message.</summary>
    public NotebookFormatException() { }

    /// <summary>Makes the exception from its sentence.</summary>
    /// <param name="message">Names the file, what is wrong and what to do.</param>
    public NotebookFormatException(string message)
        : base(message) { }

    /// <summary>Makes the exception from its sentence and what caused it.</summary>
    /// <param name="message">Names the file, what is wrong and what to do.</param>
    /// <param name="innerException">The error underneath.</param>
    public NotebookFormatException(string message, Exception innerException)
        : base(message, innerException) { }
}
