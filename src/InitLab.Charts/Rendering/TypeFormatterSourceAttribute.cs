namespace InitLab.Charts.Rendering;

/// <summary>
/// Names the formatters of a type; .NET Interactive finds it by its simple name and its two properties.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A type with a parameterless constructor and a method <c>CreateTypeFormatters()</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>
    /// What a front end is offered. Each needs a formatter, or the engine ends with a stack overflow.
    /// </summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
