using System.Collections;
using System.Collections.Immutable;
using System.Dynamic;
using System.Net;
using System.Text.Encodings.Web;
using InitLab.Notebooks.Display;
using Microsoft.AspNetCore.Html;
using Rich = InitLab.Notebooks.Display.Formatter;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// An HTML element written as C#: <c>div[style: "color:red"](b("Note"), " and text")</c>. Text is encoded.
/// </summary>
public sealed class PocketView : DynamicObject, IHtmlContent
{
    private static readonly ImmutableHashSet<string> Void =
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ];

    private readonly string _tag;
    private readonly string _attributes;
    private readonly string _content;

    /// <summary>An element without attributes or content.</summary>
    /// <param name="tagName">The name of the element; empty for its content alone.</param>
    public PocketView(string tagName = "")
        : this(tagName, attributes: "", content: "") { }

    private PocketView(string tag, string attributes, string content) =>
        (_tag, _attributes, _content) = (tag, attributes, content);

    /// <summary>The HTML.</summary>
    public string ToHtml() =>
        _tag.Length == 0 ? _content
        : Void.Contains(_tag) ? $"<{_tag}{_attributes}>"
        : $"<{_tag}{_attributes}>{_content}</{_tag}>";

    /// <summary>The HTML.</summary>
    public override string ToString() => ToHtml();

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(ToHtml());

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        result = new PocketView(binder.Name);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        result = new PocketView(binder.Name, attributes: "", Content(args));
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        result = new PocketView(_tag, _attributes, Content(args));
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An attribute has no name.</exception>
    public override bool TryGetIndex(GetIndexBinder binder, object[] indexes, out object? result)
    {
        var names = binder.CallInfo.ArgumentNames;
        var unnamed = indexes.Length - names.Count;
        var given = indexes[..unnamed].SelectMany(Attributes);
        var named = names.Select((name, index) => KeyValuePair.Create(name, indexes[unnamed + index]));
        var written = given.Concat(named).Where(attribute => attribute.Value is not null).Select(Attribute);
        result = new PocketView(_tag, _attributes + string.Concat(written), _content);
        return true;
    }

    private IEnumerable<KeyValuePair<string, object>> Attributes(object index) =>
        index as IEnumerable<KeyValuePair<string, object>>
        ?? throw new ArgumentException(
            $"Name the attributes of {_tag}: {_tag}[style: \"color:red\"]; or give a Dictionary<string, object>.",
            nameof(index)
        );

    private static string Attribute(KeyValuePair<string, object> attribute) =>
        $" {attribute.Key.Replace('_', '-')}=\"{WebUtility.HtmlEncode($"{attribute.Value}")}\"";

    private static string Content(IEnumerable? values) => string.Concat((values ?? "").Cast<object?>().Select(Html));

    private static string Html(object? value) =>
        value switch
        {
            null => "",
            string text => WebUtility.HtmlEncode(text),
            IHtmlContent html => Markup.Of(html).Text,
            IEnumerable items when Views(items) is { } views => Content(views),
            _ => Rich.Html(value),
        };

    // A sequence in which all is HTML already; it is run through once. Any other is shown as a table.
    private static List<IHtmlContent>? Views(IEnumerable items)
    {
        if (items is not (ICollection or IEnumerable<object>))
        {
            return null;
        }

        var views = new List<IHtmlContent>();
        foreach (var item in items)
        {
            if (item is not IHtmlContent view)
            {
                return null;
            }

            views.Add(view);
        }

        return views;
    }
}
