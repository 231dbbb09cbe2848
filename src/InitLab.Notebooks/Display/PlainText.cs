using System.Collections;
using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using InitLab.Notebooks.Format;

namespace InitLab.Notebooks.Display;

/// <summary>The plain text of any value, the same in every culture.</summary>
internal static class PlainText
{
    public static string Of(object value) => Of(value, new Nesting());

    /// <summary>A part of a value as one short line.</summary>
    public static string OfPart(object? value, Nesting nesting)
    {
        try
        {
            return Nesting.Shorten(value is string text ? text : Of(value, nesting));
        }
        catch (DisplayException failure)
        {
            return $"({failure.Message})";
        }
    }

    private static string Of(object? value, Nesting nesting) =>
        value switch
        {
            null => "null",
            _ when FormatterRegistry.Current.Format(value, MimeBundle.PlainText) is { } registered => registered,
            string text => text,
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            Type type => TypeNames.Of(type),
            Exception exception => $"{exception.GetType().FullName}: {exception.Message}",
            Task task => OfTask(task),
            DataTable table =>
                $"{table.TableName} ({table.Rows.Count} rows x {table.Columns.Count} columns)".TrimStart(),
            ITuple tuple => OfTuple(tuple, nesting),
            DictionaryEntry entry => OfEntry(entry.Key, entry.Value, nesting),
            _ when IsPair(value.GetType()) => OfEntry(
                Parts.MembersOf(value)[0].Value,
                Parts.MembersOf(value)[1].Value,
                nesting
            ),
            _ when IsWordless(value) => OfParts(value, nesting),
            _ => OwnText(value),
        };

    private static bool IsWordless(object value) =>
        value is IDictionary
        || !Shape.HasOwnText(value.GetType())
        || Shape.IsRecord(value.GetType())
        || TypeNames.IsAnonymous(value.GetType())
        || (value is IEnumerable && value.GetType().Assembly == typeof(object).Assembly);

    private static string OfTask(Task task)
    {
        var result =
            task.IsCompletedSuccessfully && task.GetType().GetProperty("Result") is { } property
                ? property.GetValue(task)
                : null;
        var suffix =
            result is null || result.GetType().Name == "VoidTaskResult" ? "" : $", {OfPart(result, new Nesting())}";
        return $"Task ({task.Status}{suffix})";
    }

    private static string OwnText(object value)
    {
        try
        {
            return value is IFormattable formattable
                ? formattable.ToString(format: null, CultureInfo.InvariantCulture)
                : value.ToString() ?? "";
        }
        catch (Exception failure) when (failure is not ThreadInterruptedException)
        {
            throw DisplayException.Of(value.GetType(), "ToString()", failure);
        }
    }

    private static bool IsPair(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static string OfTuple(ITuple tuple, Nesting nesting) =>
        $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => OfPart(tuple[index], nesting)))})";

    private static string OfEntry(object? key, object? value, Nesting nesting) =>
        $"[{OfPart(key, nesting)}, {OfPart(value, nesting)}]";

    private static string OfParts(object value, Nesting nesting)
    {
        if (nesting.IsCycle(value))
        {
            return "(cycle)";
        }

        if (nesting.IsFull)
        {
            return TypeNames.Of(value.GetType());
        }

        return nesting.Inside(
            value,
            () => value is IEnumerable sequence ? OfSequence(sequence, nesting) : OfMembers(value, nesting)
        );
    }

    private static string OfSequence(IEnumerable sequence, Nesting nesting)
    {
        var (items, more) = Parts.Take(sequence, Nesting.Items);
        var text = new StringBuilder("[").AppendJoin(", ", items.Select(item => OfPart(item, nesting)));
        return text.Append(
                more == 0 ? "]"
                : more > 0 ? $", … {more} more]"
                : ", …]"
            )
            .ToString();
    }

    private static string OfMembers(object value, Nesting nesting)
    {
        var members = Parts
            .MembersOf(value)
            .Take(Nesting.Members)
            .Select(m => $"{m.Name} = {OfPart(m.Value, nesting)}");
        var text = string.Join(", ", members);
        var name = TypeNames.IsAnonymous(value.GetType()) ? "" : TypeNames.Of(value.GetType());
        return text.Length == 0 ? name : $"{name} {{ {text} }}".TrimStart();
    }
}
