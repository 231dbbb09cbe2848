using System.Net;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Running.Export.Prose;
using InitLab.Notebooks.Running.Export.Prose.Formulas;
using InitLab.Notebooks.Running.Export.Tex;

namespace InitLab.Notebooks.Running.Export.Outputs;

/// <summary>The outputs of one cell, each in the richest form that a page can show.</summary>
/// <param name="prose">Renders Markdown outputs.</param>
/// <param name="place">Where the cell stands, as messages call it.</param>
internal sealed class OutputHtml(ProseHtml prose, string place)
{
    private const string Latex = "text/latex";

    internal static bool IsChart(Output output) => BundleOf(output)?.Items.ContainsKey(MimeBundle.Plotly) ?? false;

    internal string Of(IReadOnlyList<Output> outputs) => string.Concat(Joined(outputs).Select(Of));

    /// <summary>What an output shows, or null where it is text or an error.</summary>
    internal static MimeBundle? BundleOf(Output output) =>
        output switch
        {
            DisplayOutput display => display.Data,
            ExecuteResult result => result.Data,
            _ => null,
        };

    // A program prints in pieces that mean nothing to a reader.
    private static List<Output> Joined(IReadOnlyList<Output> outputs)
    {
        var joined = new List<Output>();
        foreach (var output in outputs)
        {
            if (output is StreamOutput next && joined.LastOrDefault() is StreamOutput last && last.Name == next.Name)
            {
                joined[^1] = last with { Text = last.Text + next.Text };
            }
            else
            {
                joined.Add(output);
            }
        }

        return joined;
    }

    private string Of(Output output) =>
        output switch
        {
            StreamOutput stream => StreamText.Html(stream.Text, stream.Name == "stderr" ? "stream stderr" : "stream"),
            ErrorOutput error => ErrorHtml.Of(error),
            _ => Richest(BundleOf(output)!),
        };

    private string Richest(MimeBundle bundle)
    {
        if (bundle.Items.TryGetValue(MimeBundle.Plotly, out var figure))
        {
            return FigureHtml.Of(figure, bundle);
        }

        return TextOf(bundle, MimeBundle.Html) is string html ? $"<div class=\"html wide\">{html}</div>\n"
            : Picture.AddressOf(bundle.Items!) is string picture ? PictureHtml(picture, bundle)
            : TextOf(bundle, MimeBundle.Markdown) is string markdown ? prose.Passage(markdown, place)
            : TextOf(bundle, Latex) is string latex ? Formula(latex)
            : TextOf(bundle, MimeBundle.PlainText) is string text ? StreamText.Html(text, "result")
            : Unknown(bundle);
    }

    private static string PictureHtml(string address, MimeBundle bundle)
    {
        var words = WebUtility.HtmlEncode(TextOf(bundle, MimeBundle.PlainText) ?? "Picture made by the cell above");
        return $"<p class=\"picture\"><img src=\"{WebUtility.HtmlEncode(address)}\" alt=\"{words}\"></p>\n";
    }

    private static string Unknown(MimeBundle bundle)
    {
        var types = WebUtility.HtmlEncode(string.Join(", ", bundle.Items.Keys));
        return bundle.Items.Count == 0 ? "" : $"<p class=\"note\">A page cannot show this output ({types}).</p>\n";
    }

    /// <summary>A representation as text, or null where it is not there.</summary>
    internal static string? TextOf(MimeBundle bundle, string type) =>
        bundle.Items.TryGetValue(type, out var value) ? Fields.Lines(value) : null;

    private string Formula(string latex) =>
        DisplayFormula.Framed(TexToMathMl.Translate(latex.Trim().Trim('$'), isDisplay: true, place)) + "\n";
}
