using InitLab.Notebooks.Display;
using InitLab.Notebooks.Format;
using Rich = InitLab.Notebooks.Display.Formatter;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>How the values of a type are shown in a notebook, as cells written for .NET Interactive say it.</summary>
/// <remarks>
/// A formatter serves its type, types derived from it and, for an interface, types that have it; the most special type
/// wins, then the formatter registered last. Registered formats take the place of the built-in ones.
/// </remarks>
public static class Formatter
{
    /// <summary>How many items of a sequence are shown; 20 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 0.</exception>
    public static int ListExpansionLimit
    {
        get => FormatterRegistry.Current.ItemLimit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            FormatterRegistry.Current.ItemLimit = value;
        }
    }

    /// <summary>Registers what writes values of a type.</summary>
    /// <param name="formatter">Writes a value.</param>
    /// <param name="mimeType">The MIME type of what it writes.</param>
    /// <param name="addToDefaults">Of no account here.</param>
    public static void Register<T>(
        Action<T, TextWriter> formatter,
        string mimeType = MimeBundle.PlainText,
        bool addToDefaults = false
    ) => Register(typeof(T), (value, writer) => formatter((T)value, writer), mimeType, addToDefaults);

    /// <summary>Registers what turns values of a type into text.</summary>
    /// <param name="formatter">Gives the text of a value.</param>
    /// <param name="mimeType">The MIME type of the text.</param>
    /// <param name="addToDefaults">Of no account here.</param>
    public static void Register<T>(
        Func<T, string> formatter,
        string mimeType = MimeBundle.PlainText,
        bool addToDefaults = false
    ) => Register(typeof(T), (value, writer) => writer.Write(formatter((T)value)), mimeType, addToDefaults);

    /// <summary>Registers what writes values of a type into a context.</summary>
    /// <param name="formatter">Writes a value; what it answers is of no account here.</param>
    /// <param name="mimeType">The MIME type of what it writes.</param>
    /// <param name="addToDefaults">Of no account here.</param>
    public static void Register<T>(
        Func<T, FormatContext, bool> formatter,
        string mimeType = MimeBundle.PlainText,
        bool addToDefaults = false
    ) =>
        Register(typeof(T), (value, writer) => formatter((T)value, new FormatContext(writer)), mimeType, addToDefaults);

    /// <summary>Registers what writes values of a type.</summary>
    /// <param name="type">The type; an open generic type serves all made from it.</param>
    /// <param name="formatter">Writes a value.</param>
    /// <param name="mimeType">The MIME type of what it writes.</param>
    /// <param name="addToDefaults">Of no account here.</param>
    public static void Register(
        Type type,
        Action<object, TextWriter> formatter,
        string mimeType = MimeBundle.PlainText,
        bool addToDefaults = false
    )
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(formatter);
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        FormatterRegistry.Current.Register(type, mimeType, Text);

        string Text(object value)
        {
            using var writer = new StringWriter();
            formatter(value, writer);
            return writer.ToString();
        }
    }

    /// <summary>States in which MIME types the values of a type are shown.</summary>
    /// <param name="type">The type.</param>
    /// <param name="preferredMimeTypes">The MIME types, richest first; plain text is always there.</param>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(preferredMimeTypes);
        FormatterRegistry.Current.Prefer(type, preferredMimeTypes);
    }

    /// <summary>States in which MIME type the values of a type are shown.</summary>
    /// <param name="type">The type.</param>
    /// <param name="preferredMimeType">The MIME type; plain text is always there.</param>
    public static void SetPreferredMimeTypeFor(Type type, string preferredMimeType) =>
        SetPreferredMimeTypesFor(type, preferredMimeType);

    /// <summary>Forgets all that was registered and stated.</summary>
    public static void ResetToDefault() => FormatterRegistry.Current.Reset();

    /// <summary>The value as text of one MIME type.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="mimeType">The MIME type.</param>
    /// <exception cref="ArgumentException">The value has no such representation.</exception>
    public static string ToDisplayString(this object? value, string mimeType = MimeBundle.PlainText)
    {
        var content = Rich.Format(value, mimeType).Items[mimeType];
        return content.GetValueKind() == System.Text.Json.JsonValueKind.String
            ? content.GetValue<string>()
            : content.ToJsonString();
    }
}
