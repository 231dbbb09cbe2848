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
    /// <param name="mimeTypes">
    /// The MIME types to show, such as <c>text/html</c>; all that the value has when left out. A text with one type is
    /// text of that type.
    /// </param>
    /// <returns>The place it is shown at, for updates.</returns>
    /// <exception cref="DisplayException">The value failed to format itself.</exception>
    /// <exception cref="ArgumentException">The value has no such representation: leave the type out.</exception>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        DisplayedValue.Show(value, mimeTypes);

    /// <summary>Shows a text as what it is.</summary>
    /// <param name="text">Text of the MIME type.</param>
    /// <param name="mimeType">The MIME type, such as <c>text/html</c>.</param>
    /// <returns>The place it is shown at, for updates.</returns>
    public static DisplayedValue DisplayAs(this string text, string mimeType) => DisplayedValue.Show(text, [mimeType]);

    /// <summary>Shows the value under the cell.</summary>
    /// <param name="value">Anything; null is shown as such.</param>
    /// <param name="mimeTypes">The MIME types to show; all that the value has when left out.</param>
    /// <returns>The place it is shown at, for updates.</returns>
    /// <exception cref="DisplayException">The value failed to format itself.</exception>
#pragma warning disable IDE1006 // The name that C# notebooks have always used.
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        DisplayedValue.Show(value, mimeTypes);
#pragma warning restore IDE1006

    /// <summary>Shows a bar under the cell that grows as work goes on.</summary>
    /// <param name="title">What is being done.</param>
    /// <returns>What to tell the share of the work that is done, from 0 to 1.</returns>
    public static ProgressBar ShowProgress(string title = "") => new(title);

    /// <summary>Takes away what the cell has put out so far.</summary>
    /// <param name="wait">Whether the old outputs stay until the next one comes, which avoids flicker.</param>
    public static void ClearOutput(bool wait = false) => ActiveCell.Required.Show(new ClearOutput(wait));

    /// <summary>HTML to be shown as it is.</summary>
    /// <param name="html">The HTML; what comes from outside must be encoded already.</param>
    public static Markup HTML(string html) => new(MimeBundle.Html, html);

    /// <summary>An SVG drawing to be shown as it is.</summary>
    /// <param name="svg">The SVG element.</param>
    public static Markup SVG(string svg) => new(MimeBundle.Html, svg);

    /// <summary>Styles the page that shows the notebook.</summary>
    /// <param name="css">The style sheet.</param>
    public static void CSS(string css) => HTML($"<style>{css}</style>").Display();

    /// <summary>
    /// Sends a script to the page that shows the notebook; where scripts do not run, nothing happens.
    /// </summary>
    /// <param name="script">The script.</param>
    public static void Javascript(string script) =>
        HTML($"<script type=\"text/javascript\">{script}</script>").Display();

    /// <summary>Markdown to be shown rendered.</summary>
    /// <param name="markdown">The Markdown.</param>
    public static Markup Markdown(string markdown) => new(MimeBundle.Markdown, markdown);
}
