using System.Collections;
using System.Collections.Immutable;
using System.Dynamic;
using System.Net;
using InitLab.Notebooks.Display;
using InitLab.Notebooks.Format;
using Rich = InitLab.Notebooks.Display.Formatter;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// An HTML element written as C#: <c>div[style: "color:red"](b("Note"), " and text")</c>. Text is encoded.
/// </summary>
public sealed class PocketView : DynamicObject
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
            PocketView view => view.ToHtml(),
            Markup { MimeType: MimeBundle.Html } markup => markup.Text,
            IEnumerable views when IsMarkup(views) => Content(views),
            _ => Rich.Html(value),
        };

    private static bool IsMarkup(IEnumerable values) =>
        values.GetType().GetInterfaces().Append(values.GetType()).Any(IsSequenceOfViews)
        || (values is ICollection && values.Cast<object?>().All(value => value is PocketView or Markup));

    private static bool IsSequenceOfViews(Type type) =>
        type.IsGenericType
        && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
        && (type.GenericTypeArguments[0] == typeof(PocketView) || type.GenericTypeArguments[0] == typeof(Markup));
}
