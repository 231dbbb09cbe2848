using System.Text;
using System.Xml.Linq;
using InitLab.Notebooks.Scripting.Documentation;

namespace InitLab.Notebooks.Scripting.Language;

/// <summary>What is known of a name, ready to be written.</summary>
/// <param name="Signature">How it is declared.</param>
/// <param name="Overloads">How its other overloads are.</param>
/// <param name="Documentation">What is written about it.</param>
/// <param name="IsDetailed">Whether all is told.</param>
internal sealed record InspectionText(
    string Signature,
    IReadOnlyList<string> Overloads,
    XElement Documentation,
    bool IsDetailed
)
{
    private const int FewOverloads = 5;

    public string Render(bool isMarkdown)
    {
        var text = new StringBuilder();
        var prose = new DocumentationProse(isMarkdown);
        text.Append(isMarkdown ? $"```csharp\n{Signature}\n```" : Signature);
        Say("summary", "");
        List("Parameters", "param", "name");
        List("Type parameters", "typeparam", "name");
        Say("returns", "Returns: ");
        Say("value", "Value: ");
        if (IsDetailed)
        {
            List("Exceptions", "exception", "cref");
            Say("remarks", "Remarks: ");
            Say("example", "Example: ");
        }

        AppendOverloads();
        return text.ToString();

        void Say(string element, string title)
        {
            if (Documentation.Element(element) is { } found && prose.Of(found) is { Length: > 0 } words)
            {
                text.Append($"\n\n{title}{words}");
            }
        }

        void List(string title, string element, string attribute)
        {
            var items = Documentation.Elements(element).Where(item => item.Attribute(attribute) is not null).ToList();
            if (items.Count > 0)
            {
                text.Append($"\n\n{title}:\n");
                foreach (var item in items)
                {
                    var name = DocumentationProse.Name(item.Attribute(attribute)!.Value);
                    text.Append($"\n- {prose.Code(name)}: {Indented(prose.Of(item))}");
                }
            }
        }

        void AppendOverloads()
        {
            var shown = Overloads.Take(IsDetailed ? Overloads.Count : FewOverloads).ToList();
            if (shown.Count > 0)
            {
                var rest = Overloads.Count - shown.Count;
                text.Append("\n\nOverloads:\n");
                text.AppendJoin("", shown.Select(overload => $"\n- {prose.Code(overload)}"));
                text.Append(rest > 0 ? $"\n- and {rest} more" : "");
            }
        }
    }

    private static string Indented(string text) => text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
