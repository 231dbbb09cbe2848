using System.Globalization;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Display;

/// <summary>Turns any value into what a notebook shows of it.</summary>
/// <remarks>
/// In this order: what a cell registered for its type, the value's own <c>ToMimeBundle()</c>, a formatter named by its
/// <c>TypeFormatterSourceAttribute</c>, its own <c>ToHtml()</c>, and else an HTML table for what is made of parts.
/// Plain text is always there, and the same in every culture. A task is shown as it stands, it is not awaited.
/// </remarks>
public static class Formatter
{
    /// <summary>Formats the value, richest representation first.</summary>
    /// <param name="value">Anything; null is shown as <c>null</c>.</param>
    /// <param name="mimeTypes">The MIME types to give beside <c>text/plain</c>; all that the value has if none.</param>
    /// <returns>The representations; <c>text/plain</c> is one of them.</returns>
    /// <exception cref="DisplayException">The value's own code failed: mend the member that it names.</exception>
    /// <exception cref="ArgumentException">The value has no such representation: leave the type out.</exception>
    public static MimeBundle Format(object? value, params IReadOnlyCollection<string> mimeTypes) =>
        InInvariantCulture(() => value is null ? Null(mimeTypes) : Bundle(value, mimeTypes));

    /// <summary>The value as HTML to be put inside other HTML.</summary>
    internal static string Html(object? value) =>
        value is null
            ? "null"
            : InInvariantCulture(() => Representations.As(value, MimeBundle.Html).GetValue<string>());

    private static MimeBundle Null(IReadOnlyCollection<string> mimeTypes) =>
        Bundles.Of([
            .. mimeTypes.Select(mimeType => (mimeType, (JsonNode)JsonValue.Create("null"))),
            (MimeBundle.PlainText, JsonValue.Create("null")),
        ]);

    private static MimeBundle Bundle(object value, IReadOnlyCollection<string> mimeTypes)
    {
        var rich =
            mimeTypes.Count == 0
                ? Representations.Of(value)
                : [.. mimeTypes.Select(mimeType => (mimeType, Representations.As(value, mimeType)))];
        var hasPlain = rich.Any(item => item.MimeType == MimeBundle.PlainText);
        return hasPlain
            ? Bundles.Of(rich)
            : Bundles.Of([.. rich, (MimeBundle.PlainText, Representations.As(value, MimeBundle.PlainText))]);
    }

    private static T InInvariantCulture<T>(Func<T> format)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return format();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
