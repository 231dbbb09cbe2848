using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Display;

/// <summary>
/// The formats that a type brings itself, found by the names of its members: the type needs to know no engine.
/// </summary>
internal static class OwnFormats
{
    private const BindingFlags Public = BindingFlags.Instance | BindingFlags.Public;

    /// <summary>The value's own formats, richest first, or none.</summary>
    public static IReadOnlyList<(string MimeType, JsonNode Content)> Of(object value)
    {
        var type = value.GetType();
        return FromBundle(value, type)
            ?? PlotlyCharts.Of(value, type)
            ?? TypeFormatters.Of(value, type)
            ?? (Method(type, "ToHtml", typeof(string)) is { } toHtml ? [(MimeBundle.Html, Text(value, toHtml))] : []);
    }

    private static List<(string, JsonNode)>? FromBundle(object value, Type type)
    {
        var method = Method(type, "ToMimeBundle", typeof(IReadOnlyDictionary<string, object>));
        if (method is null)
        {
            return null;
        }

        var bundle = (IReadOnlyDictionary<string, object>?)Call(value, method);
        return bundle is { Count: > 0 } ? [.. bundle.Select(item => (item.Key, Node(item.Value, type)))] : null;
    }

    private static JsonNode Node(object content, Type type)
    {
        try
        {
            return content as JsonNode ?? JsonSerializer.SerializeToNode(content) ?? JsonValue.Create("null");
        }
        catch (Exception failure) when (failure is NotSupportedException or JsonException or InvalidOperationException)
        {
            throw DisplayException.Of(type, "ToMimeBundle() holds something that is not JSON:", failure);
        }
    }

    private static JsonValue Text(object value, MethodInfo method) =>
        JsonValue.Create((string?)Call(value, method) ?? "null");

    private static MethodInfo? Method(Type type, string name, Type result) =>
        type.GetMethod(name, Public, []) is { IsGenericMethod: false } method
        && result.IsAssignableFrom(method.ReturnType)
            ? method
            : null;

    /// <summary>
    /// Calls code that formats a value; what it throws becomes a sentence that names the value's type.
    /// </summary>
    public static object? Call(object? target, MethodBase method, object?[] arguments, Type shown, string member)
    {
        try
        {
            return method.Invoke(target, arguments);
        }
        catch (TargetInvocationException failure)
        {
            throw DisplayException.Of(shown, member, failure.InnerException!);
        }
    }

    private static object? Call(object value, MethodInfo method) =>
        Call(value, method, [], value.GetType(), method.Name + "()");
}
