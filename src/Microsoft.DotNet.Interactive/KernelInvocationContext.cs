using InitLab.Notebooks.Display;

namespace Microsoft.DotNet.Interactive;

/// <summary>The run of the cell, as cells written for .NET Interactive call it.</summary>
public sealed class KernelInvocationContext
{
    private KernelInvocationContext() { }

    /// <summary>The run of the calling cell.</summary>
    public static KernelInvocationContext Current { get; } = new();

    /// <inheritdoc cref="NotebookDisplay.CellInterruption"/>
    public CancellationToken CancellationToken => NotebookDisplay.CellInterruption;

    /// <inheritdoc cref="NotebookDisplay.Display"/>
    public DisplayedValue Display(object? value, params string[] mimeTypes) =>
        NotebookDisplay.Display(value, mimeTypes);

    /// <inheritdoc cref="NotebookDisplay.DisplayAs"/>
    public DisplayedValue DisplayAs(string text, string mimeType) => NotebookDisplay.DisplayAs(text, mimeType);

    /// <summary>Prints to the standard output of the cell.</summary>
    /// <param name="output">The text; no line end is added.</param>
    public void DisplayStandardOut(string output) => Console.Out.Write(output);

    /// <summary>Prints to the standard error of the cell.</summary>
    /// <param name="error">The text; no line end is added.</param>
    public void DisplayStandardError(string error) => Console.Error.Write(error);
}
