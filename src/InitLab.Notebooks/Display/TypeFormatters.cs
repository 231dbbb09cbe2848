using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Display;

/// <summary>
/// The formatters that a type names by the convention of .NET Interactive: an attribute known by its simple name.
/// </summary>
internal static class TypeFormatters
{
    /// <summary>The value in the formats of its formatters, or null when its type names none.</summary>
    public static IReadOnlyList<(string MimeType, JsonNode Content)>? Of(object value, Type type)
    {
        var attribute = type.GetCustomAttributes(inherit: true).FirstOrDefault(IsSource);
        if (attribute is null || Property(attribute, "FormatterSourceType") is not Type sourceType)
        {
            return null;
        }

        var source = Activator.CreateInstance(sourceType)!;
        var create = sourceType.GetMethod("CreateTypeFormatters", []);
        var formatters = create is null
            ? null
            : OwnFormats.Call(source, create, [], type, "formatter") as IEnumerable<object>;
        var known = (formatters ?? []).ToLookup(MimeTypeOf, StringComparer.Ordinal);
        var preferred = Property(attribute, "PreferredMimeTypes") as string[] ?? [MimeBundle.Html];
        return
        [
            .. preferred
                .Where(known.Contains)
                .Select(mime => (mime, (JsonNode)JsonValue.Create(Format(known[mime].First(), value)))),
        ];
    }

    private static bool IsSource(object attribute) => attribute.GetType().Name == "TypeFormatterSourceAttribute";

    private static string MimeTypeOf(object formatter) => Property(formatter, "MimeType") as string ?? "";

    private static object? Property(object target, string name) => target.GetType().GetProperty(name)?.GetValue(target);

    private static string Format(object formatter, object value)
    {
        using var writer = new StringWriter();
        var format = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)]);
        if (format is not null)
        {
            OwnFormats.Call(formatter, format, [value, writer], value.GetType(), "formatter");
        }

        return writer.ToString();
    }
}
