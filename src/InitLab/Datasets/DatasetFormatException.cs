namespace InitLab.Datasets;

/// <summary>A file does not hold the data set that it should.</summary>
/// <remarks>The message names the file, the place in it, what is wrong there and what to do.</remarks>
public sealed class DatasetFormatException : Exception
{
    /// <summary>Makes the exception without a message.</summary>
    public DatasetFormatException() { }

    /// <summary>Makes the exception from its sentence.</summary>
    /// <param name="message">Names the file, the place, what is wrong and what to do.</param>
    public DatasetFormatException(string message)
        : base(message) { }

    /// <summary>Makes the exception from its sentence and what caused it.</summary>
    /// <param name="message">Names the file, the place, what is wrong and what to do.</param>
    /// <param name="innerException">The error underneath.</param>
    public DatasetFormatException(string message, Exception innerException)
        : base(message, innerException) { }
}
