using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using Microsoft.AspNetCore.Html;

namespace InitLab.Notebooks.Display;

/// <summary>The rich representations of a value, and each one that is asked for by name.</summary>
internal static class Representations
{
    private const string Json = "application/json";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = false, MaxDepth = 32 };

    /// <summary>What is shown of a value beside its plain text, richest first.</summary>
    public static IReadOnlyList<(string MimeType, JsonNode Content)> Of(object value)
    {
        var registry = FormatterRegistry.Current;
        var mimeTypes = registry.PreferredFor(value.GetType()) ?? registry.MimeTypesOf(value.GetType());
        return mimeTypes.Count > 0
            ? [.. mimeTypes.Select(mimeType => (mimeType, As(value, mimeType)))]
            : BuiltIn(value);
    }

    /// <summary>The value in a MIME type.</summary>
    /// <exception cref="ArgumentException">The value has no such representation.</exception>
    public static JsonNode As(object value, string mimeType)
    {
        if (FormatterRegistry.Current.Format(value, mimeType) is { } registered)
        {
            return MimeTypes.IsJson(mimeType) ? JsonNode.Parse(registered)! : JsonValue.Create(registered);
        }

        var builtIn = BuiltIn(value);
        return builtIn.FirstOrDefault(item => item.MimeType == mimeType).Content
            ?? mimeType switch
            {
                MimeBundle.PlainText => JsonValue.Create(PlainText.Of(value)),
                MimeBundle.Html => JsonValue.Create(HtmlTable.Encode(PlainText.Of(value))),
                Json => AsJson(value),
                _ => throw new ArgumentException(
                    $"The value has no {mimeType}; it has "
                        + $"{string.Join(", ", builtIn.Select(item => item.MimeType).Append(MimeBundle.PlainText))}.",
                    nameof(mimeType)
                ),
            };
    }

    private static IReadOnlyList<(string MimeType, JsonNode Content)> BuiltIn(object value)
    {
        if (value is Markup markup)
        {
            return [(markup.MimeType, JsonValue.Create(markup.Text))];
        }

        if (value is IHtmlContent html)
        {
            return [(MimeBundle.Html, JsonValue.Create(Markup.Of(html).Text))];
        }

        if (value is string text)
        {
            return text.StartsWith("<svg", StringComparison.Ordinal) ? [(MimeBundle.Html, JsonValue.Create(text))] : [];
        }

        var own = OwnFormats.Of(value);
        return own.Count == 0 && Shape.HasParts(value)
            ? [(MimeBundle.Html, JsonValue.Create(HtmlTable.Of(value)))]
            : own;
    }

    private static JsonNode AsJson(object value)
    {
        try
        {
            return JsonSerializer.SerializeToNode(value, value.GetType(), Written) ?? JsonValue.Create("null");
        }
        catch (Exception failure) when (failure is NotSupportedException or JsonException or InvalidOperationException)
        {
            throw new ArgumentException(
                $"The value cannot be written as JSON: {failure.Message}",
                nameof(value),
                failure
            );
        }
    }
}
