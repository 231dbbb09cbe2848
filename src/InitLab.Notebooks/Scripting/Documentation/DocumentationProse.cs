using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace InitLab.Notebooks.Scripting.Documentation;

/// <summary>Turns an element of documentation into text that reads well.</summary>
/// <param name="isMarkdown">Whether the text is Markdown.</param>
internal sealed partial class DocumentationProse(bool isMarkdown)
{
    private const string Break = "\n\n";

    /// <summary>The text of an element; paragraphs are parted by an empty line.</summary>
    public string Of(XElement element)
    {
        var text = new StringBuilder();
        Write(element, text);
        return Gaps().Replace(text.ToString(), Break).Trim();
    }

    /// <summary>A name or a piece of code.</summary>
    public string Code(string code) => isMarkdown ? $"`{code.Replace("`", "'", StringComparison.Ordinal)}`" : code;

    /// <summary>
    /// The short name that a <c>cref</c> such as <c>M:System.Console.Beep(System.Int32)</c> stands for.
    /// </summary>
    public static string Name(string reference)
    {
        var isMember = reference.Length > 1 && reference[1] == ':' && reference[0] is not ('T' or 'N' or '!');
        var whole = reference.Length > 1 && reference[1] == ':' ? reference[2..] : reference;
        var parts = Arity().Replace(whole.Split('(')[0], "").Split('.');
        return parts[^1] == "#ctor" && parts.Length > 1
            ? parts[^2]
            : string.Join('.', parts.TakeLast(isMember ? 2 : 1));
    }

    private void Write(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(Escape(Spaces().Replace(words.Value, " ")));
                    break;
                case XElement inner:
                    WriteElement(inner, text);
                    break;
            }
        }
    }

    private void WriteElement(XElement element, StringBuilder text)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" or "paramref" or "typeparamref" when Named(element) is { } name:
                text.Append(element.IsEmpty ? Code(name) : Escape(element.Value));
                break;
            case "c":
                text.Append(Code(element.Value));
                break;
            case "code":
                text.Append(Break).Append(Block(element.Value.Trim('\r', '\n'))).Append(Break);
                break;
            case "item":
                text.Append("\n- ").Append(Of(element).Replace("\n", "\n  ", StringComparison.Ordinal));
                break;
            case "para" or "list" or "example":
                text.Append(Break);
                Write(element, text);
                text.Append(Break);
                break;
            default:
                Write(element, text);
                break;
        }
    }

    private string Block(string code) => isMarkdown ? $"```csharp\n{code}\n```" : code;

    private string Escape(string text) => isMarkdown ? Special().Replace(text, "\\$0") : text;

    private static string? Named(XElement element) =>
        element.Attribute("cref") is { } reference
            ? Name(reference.Value)
            : (element.Attribute("langword") ?? element.Attribute("name") ?? element.Attribute("href"))?.Value;

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(" *\n *\n\\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gaps();

    [GeneratedRegex("`+\\d+|\\{[^}]*\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arity();

    [GeneratedRegex("[\\\\`*_<>\\[\\]#|]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();
}
