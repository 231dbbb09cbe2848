using System.Reflection;
using InitLab.Charts.Rendering;

namespace InitLab.Charts.Tests;

/// <summary>What .NET Interactive looks for by name; a slip here ends its process or shows nothing.</summary>
public sealed class ConventionTests
{
    private static readonly object Attribute = typeof(Figure)
        .GetCustomAttributes(inherit: true)
        .Single(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");

    private static readonly Type Source = (Type)Read(Attribute, "FormatterSourceType");

    [Fact]
    public void Every_preferred_form_has_a_formatter()
    {
        var offered = (string[])Read(Attribute, "PreferredMimeTypes");
        Assert.Equal(["text/html", "text/plain"], offered);
        Assert.Equal(offered, Formatters().Select(formatter => Read(formatter, "MimeType")));
    }

    [Fact]
    public void A_formatter_has_one_method_that_takes_an_object()
    {
        Assert.All(
            Formatters(),
            formatter =>
            {
                var method = Assert.Single(formatter.GetType().GetMethods(), method => method.Name == "Format");
                Assert.Equal([typeof(object), typeof(TextWriter)], method.GetParameters().Select(p => p.ParameterType));
                Assert.Equal(typeof(bool), method.ReturnType);
            }
        );
    }

    [Fact]
    public void The_formatters_write_the_figure_and_leave_other_values_alone()
    {
        var figure = Samples.Losses();
        string[] expected = [figure.ToHtml(), figure.ToString()];
        Assert.All(
            Formatters(),
            (formatter, i) =>
            {
                Assert.Equal((true, expected[i]), Format(formatter, figure));
                Assert.Equal((false, ""), Format(formatter, "text"));
            }
        );
    }

    [Fact]
    public void FSharp_core_is_there_once()
    {
        _ = Samples.Losses();
        Assert.Single(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "FSharp.Core");
    }

    private static (bool Written, string Text) Format(object formatter, object value)
    {
        var writer = new StringWriter();
        var written = ((RichFormatter)formatter).Format(value, writer);
        return (written, writer.ToString());
    }

    private static List<object> Formatters()
    {
        var create = Source.GetMethod("CreateTypeFormatters", BindingFlags.Public | BindingFlags.Instance)!;
        return [.. (IEnumerable<object>)create.Invoke(Activator.CreateInstance(Source), null)!];
    }

    private static object Read(object value, string property) =>
        value.GetType().GetProperty(property)!.GetValue(value)!;
}
