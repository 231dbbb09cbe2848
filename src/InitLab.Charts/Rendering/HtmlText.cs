using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace InitLab.Charts.Rendering;

/// <summary>Text and tables as HTML.</summary>
public static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The text with what HTML would read as markup written out.</summary>
    /// <param name="text">Any text.</param>
    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>
    /// A table with a header row, which scrolls where the page is narrower; the first column names the row.
    /// </summary>
    /// <param name="table">The table.</param>
    public static string Of(FigureTable table)
    {
        var html = new StringBuilder("<div style=\"overflow-x:auto\"><table><thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Append("<th scope=\"col\" style=\"text-align:left\">").Append(Encode(column)).Append("</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr><th scope=\"row\" style=\"text-align:left\">").Append(Encode(row[0])).Append("</th>");
            foreach (var cell in row.Skip(1))
            {
                html.Append("<td>").Append(Encode(cell)).Append("</td>");
            }

            html.Append("</tr>");
        }

        return html.Append("</tbody></table></div>").ToString();
    }
}
