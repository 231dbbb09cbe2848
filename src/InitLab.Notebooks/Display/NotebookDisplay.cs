using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting.Execution;

namespace InitLab.Notebooks.Display;

/// <summary>What a cell calls to show things; every cell has these names in scope.</summary>
public static class NotebookDisplay
{
    /// <summary>Signalled when the running cell is to end: hand it to long work that observes a token.</summary>
    public static CancellationToken CellInterruption => ActiveCell.Current?.Run.Token ?? CancellationToken.None;

    /// <summary>Shows the value under the cell.</summary>
    /// <param name="value">Anything; null is shown as such.</param>
    /// <exception cref="DisplayException">The value failed to format itself.</exception>
    public static void Display(this object? value) => Show(Formatter.Format(value));

    /// <summary>Shows the value as text of one MIME type.</summary>
    /// <param name="value">Text of that type, or a value that has a representation of that type.</param>
    /// <param name="mimeType">The MIME type, such as <c>text/html</c>.</param>
    /// <exception cref="ArgumentException">The value has no such representation: leave the type out.</exception>
    public static void Display(this object? value, string mimeType) =>
        Show(value is string text ? new Markup(mimeType, text).ToBundle() : Formatter.Format(value).Only(mimeType));

    /// <summary>Shows the value under the cell.</summary>
    /// <param name="value">Anything; null is shown as such.</param>
    /// <exception cref="DisplayException">The value failed to format itself.</exception>
#pragma warning disable IDE1006 // The name that C# notebooks have always used.
    public static void display(object? value) => Display(value);
#pragma warning restore IDE1006

    /// <summary>HTML to be shown as it is.</summary>
    /// <param name="html">The HTML; what comes from outside must be encoded already.</param>
    public static Markup HTML(string html) => new(MimeBundle.Html, html);

    /// <summary>Markdown to be shown rendered.</summary>
    /// <param name="markdown">The Markdown.</param>
    public static Markup Markdown(string markdown) => new(MimeBundle.Markdown, markdown);

    private static void Show(MimeBundle data)
    {
        var cell =
            ActiveCell.Current
            ?? throw new InvalidOperationException(
                "Nothing can be displayed here: call Display() from a notebook's cell."
            );
        cell.Output.Show(new DisplayOutput(data, new JsonObject()));
    }
}
