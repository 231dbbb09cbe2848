using InitLab.Notebooks.Format;
using Microsoft.AspNetCore.Html;

namespace InitLab.Notebooks.Display;

/// <summary>
/// The HTML by which a value is shown inside others: it is HTML itself, or a cell registered a formatter.
/// </summary>
internal static class OwnHtml
{
    /// <summary>Whether values of the type have such HTML.</summary>
    public static bool IsOf(Type type) =>
        type.IsAssignableTo(typeof(IHtmlContent))
        || FormatterRegistry.Current.MimeTypesOf(type).Any(mime => mime is MimeBundle.Html or MimeBundle.PlainText);

    /// <summary>The HTML, or null when the value has none.</summary>
    public static string? Of(object value)
    {
        try
        {
            return value is IHtmlContent html ? Markup.Of(html).Text : OfRegistered(value);
        }
        catch (DisplayException failure)
        {
            return HtmlTable.Encode($"({failure.Message})");
        }
    }

    private static string? OfRegistered(object value)
    {
        var registry = FormatterRegistry.Current;
        return registry.Format(value, MimeBundle.Html)
            ?? (registry.Format(value, MimeBundle.PlainText) is { } text ? HtmlTable.Encode(text) : null);
    }
}
