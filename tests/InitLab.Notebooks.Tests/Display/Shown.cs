using System.Collections;
using System.Text.Json.Nodes;

namespace InitLab.Notebooks.Tests.Display;

// Values of every kind that a notebook may show; their members are found by name on an instance.
#pragma warning disable CA1822, CA1024, CA1051

public sealed record Point(int X, int Y);

public sealed class Node
{
    public Node? Next { get; set; }
}

public sealed class Bottomless
{
    public Bottomless Next => new();
}

public sealed class Thing
{
    public readonly int Field = 3;

    public string Name => "thing";

    public int Bad => throw new FormatException("broken");
}

public sealed class Worded : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, 3).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => "a worded list";
}

public sealed class Bundled
{
    public IReadOnlyDictionary<string, object> ToMimeBundle() =>
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["application/json"] = new JsonObject { ["a"] = 1 },
            ["text/html"] = "<i>b</i>",
        };

    public override string ToString() => "a bundle";
}

public sealed class WithHtml
{
    public string ToHtml() => "<b>html</b>";

    public override string ToString() => "plain";
}

public sealed class ThrowingHtml
{
    public string ToHtml() => throw new FormatException("broken");
}

public sealed class ThrowingText
{
    public override string ToString() => throw new FormatException("broken");
}

public sealed class ThrowingBundle
{
    public IReadOnlyDictionary<string, object> ToMimeBundle() => throw new FormatException("broken");
}

[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[]? PreferredMimeTypes { get; set; }
}

[TypeFormatterSource(typeof(ConventionSource), PreferredMimeTypes = ["text/html", "text/markdown"])]
public class ByConvention
{
    public override string ToString() => "by convention";
}

public sealed class DerivedByConvention : ByConvention;

[TypeFormatterSource(typeof(ConventionSource))]
public sealed class ByConventionHtml;

[TypeFormatterSource(typeof(ThrowingSource))]
public sealed class ThrowingFormatter;

public sealed class ConventionSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
        [new ConventionFormatter("text/markdown"), new ConventionFormatter("text/html")];
}

public sealed class ConventionFormatter(string mimeType)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        writer.Write($"{MimeType} of {instance}");
        return true;
    }
}

public sealed class ThrowingSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new FailingFormatter()];
}

public sealed class FailingFormatter
{
    public string MimeType => "text/html";

    public bool Format(object instance, TextWriter writer) => throw new FormatException("broken");
}
