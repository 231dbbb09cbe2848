using System.Globalization;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Display;

/// <summary>Turns any value into what a notebook shows of it.</summary>
/// <remarks>
/// In this order: the value's own <c>ToMimeBundle()</c>, a formatter named by its <c>TypeFormatterSourceAttribute</c>,
/// its own <c>ToHtml()</c>, and else an HTML table for what is made of parts. Plain text is always there, and the same
/// in every culture. A task is shown as it stands, it is not awaited.
/// </remarks>
public static class Formatter
{
    /// <summary>Formats the value, richest representation first.</summary>
    /// <param name="value">Anything; null is shown as <c>null</c>.</param>
    /// <returns>The representations; <c>text/plain</c> is one of them.</returns>
    /// <exception cref="DisplayException">The value's own code failed: mend the member that it names.</exception>
    public static MimeBundle Format(object? value)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return Choose(value);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static MimeBundle Choose(object? value)
    {
        switch (value)
        {
            case null:
                return Bundles.Of((MimeBundle.PlainText, "null"));
            case Markup markup:
                return markup.ToBundle();
            case string text:
                return text.StartsWith("<svg", StringComparison.Ordinal)
                    ? Bundles.Of((MimeBundle.Html, text), (MimeBundle.PlainText, text))
                    : Bundles.Of((MimeBundle.PlainText, text));
        }

        var rich = OwnFormats.Of(value).ToList();
        var plain = rich.Exists(item => item.MimeType == MimeBundle.PlainText) ? "" : PlainText.Of(value);
        if (rich.Count == 0 && Shape.HasParts(value))
        {
            rich.Add((MimeBundle.Html, HtmlTable.Of(value)));
        }

        return Bundles.Of([.. rich, (MimeBundle.PlainText, plain)]);
    }
}
