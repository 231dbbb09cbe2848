using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;

namespace InitLab.Notebooks.Scripting.Execution;

/// <summary>Where in the cells an exception came from; frames of the engine under the cells are left out.</summary>
internal static partial class CellTrace
{
    /// <summary>The line of the cell whose code is given that the exception passed, or null.</summary>
    public static int? LineIn(Assembly? cell, string name, Exception exception) =>
        Causes(exception)
            .SelectMany(Frames)
            .Where(frame => frame.GetMethod()?.Module.Assembly == cell && frame.GetFileName() == name)
            .Select(frame => (int?)frame.GetFileLineNumber())
            .FirstOrDefault(line => line > 0);

    /// <summary>The exception and its causes, each with the frames a reader knows.</summary>
    public static IReadOnlyList<string> Lines(Exception exception) =>
        [
            .. Causes(exception)
                .SelectMany(
                    (cause, depth) =>
                        Known(cause)
                            .Prepend($"{(depth == 0 ? "" : "caused by ")}{cause.GetType().FullName}: {cause.Message}")
                ),
        ];

    private static IEnumerable<Exception> Causes(Exception exception) =>
        exception switch
        {
            AggregateException many => many.InnerExceptions.SelectMany(Causes).Prepend(many),
            { InnerException: { } cause } => Causes(cause).Prepend(exception),
            _ => [exception],
        };

    private static StackFrame[] Frames(Exception exception) =>
        new StackTrace(exception, fNeedFileInfo: true).GetFrames();

    private static IEnumerable<string> Known(Exception exception)
    {
        var frames = Frames(exception);
        var last = Array.FindLastIndex(frames, IsCell);
        return frames[..(last + 1)]
            .Where(frame => IsCell(frame) || IsVisible(frame))
            .Select(Describe)
            .Distinct(StringComparer.Ordinal);
    }

    private static bool IsCell(StackFrame frame) =>
        frame.GetMethod() is { } method
        && AssemblyLoadContext.GetLoadContext(method.Module.Assembly) is SessionLoadContext cells
        && cells.IsCell(method.Module.Assembly)
        && frame.GetFileLineNumber() > 0;

    private static bool IsVisible(StackFrame frame) =>
        frame.GetMethod() is { DeclaringType: { } type }
        && type.Assembly != typeof(CellTrace).Assembly
        && type.IsVisible;

    private static string Describe(StackFrame frame)
    {
        var method = frame.GetMethod()!;
        var name = MethodName(method);
        var place = IsCell(frame) ? $"{frame.GetFileName()}, line {frame.GetFileLineNumber()}" : "";
        return (name.Length, place.Length) switch
        {
            (0, _) => $"   at {place}",
            (_, 0) => $"   at {method.DeclaringType!.FullName}.{name}",
            _ => $"   at {name} in {place}",
        };
    }

    // An async method runs as MoveNext of a type named after it; the top level of a cell is such a method as well.
    private static string MethodName(MethodBase method)
    {
        var source = method.Name == "MoveNext" ? method.DeclaringType!.Name : method.Name;
        var name = WrittenName().Match(source) is { Success: true } match ? match.Groups["name"].Value : source;
        return name is "Initialize" or "Main" or "Factory" ? "" : name;
    }

    [GeneratedRegex("^<+(?:<.*>.__)?(?<name>[^<>|]+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrittenName();
}
