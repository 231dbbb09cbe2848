using System.Text.RegularExpressions;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Running.Verifying;

/// <summary>Outputs that everyone can read.</summary>
internal static partial class OutputRules
{
    public static IEnumerable<Finding> Check(Notebook notebook) =>
        from entry in notebook.Cells.Index()
        where entry.Item is CodeCell
        from finding in Check(((CodeCell)entry.Item).Outputs)
        select NotebookVerifier.At(entry.Index, entry.Item, finding.Rule, finding.Advice);

    private static IEnumerable<Finding> Check(IReadOnlyList<Output> outputs)
    {
        if (outputs.Any(output => output is ErrorOutput))
        {
            yield return new("error", "its output is an error: mend the cell.");
        }

        if (outputs.Any(output => output is StreamOutput) && outputs.Any(output => Data(output) is not null))
        {
            yield return new("mixed output", "an engine shows console text last: print or display, not both.");
        }

        if (outputs.Select(Data).OfType<MimeBundle>().Any(LacksWords))
        {
            yield return new("alt text", "a figure needs a sentence on what it shows, in text/plain or alt.");
        }
    }

    private static MimeBundle? Data(Output output) =>
        output switch
        {
            DisplayOutput display => display.Data,
            ExecuteResult result => result.Data,
            _ => null,
        };

    // The plain text of a figure is its title, then the sentence.
    private static bool LacksWords(MimeBundle data) =>
        (data.Items.ContainsKey(MimeBundle.Plotly) && !Text(data, MimeBundle.PlainText).Trim().Contains('\n'))
        || (
            data.Items.Keys.Any(type => type.StartsWith("image/", StringComparison.Ordinal))
            && string.IsNullOrWhiteSpace(Text(data, MimeBundle.PlainText))
        )
        || Picture().IsMatch(Text(data, MimeBundle.Html));

    private static string Text(MimeBundle data, string type) =>
        data.Items.TryGetValue(type, out var node) && Fields.Lines(node) is string text ? text : "";

    [GeneratedRegex(
        "<img\\b(?![^>]*\\balt\\s*=\\s*[\"'][^\"']*\\w)[^>]*>",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Picture();
}
