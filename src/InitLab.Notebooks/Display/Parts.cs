using System.Collections;
using System.Reflection;

namespace InitLab.Notebooks.Display;

/// <summary>The parts of a value; a part that cannot be read is its own error.</summary>
internal static class Parts
{
    /// <summary>The public properties and fields by name, in the order they were declared.</summary>
    public static IReadOnlyList<(string Name, object? Value)> MembersOf(object value) =>
        [.. ReadableMembers(value.GetType()).Select(member => (member.Name, Read(value, member)))];

    /// <summary>The first items of a sequence, and how many more it has: -1 when nobody knows, 0 when none.</summary>
    public static (IReadOnlyList<object?> Items, long More) Take(IEnumerable sequence, int limit)
    {
        var items = new List<object?>();
        try
        {
            foreach (var item in sequence)
            {
                if (items.Count == limit)
                {
                    return (items, sequence is ICollection { Count: var count } ? count - limit : -1);
                }

                items.Add(item);
            }
        }
        catch (Exception failure) when (failure is not ThreadInterruptedException)
        {
            items.Add(new Unreadable(failure));
        }

        return (items, 0);
    }

    /// <summary>Members that can be read of an instance without an argument.</summary>
    public static IEnumerable<MemberInfo> ReadableMembers(Type type)
    {
        const BindingFlags Public = BindingFlags.Instance | BindingFlags.Public;
        var properties = type.GetProperties(Public)
            .Where(IsReadable)
            .DistinctBy(property => property.Name, StringComparer.Ordinal);
        return [.. properties, .. type.GetFields(Public).Where(field => !field.FieldType.IsPointer)];
    }

    /// <summary>Reads a member; what it throws is the part's value.</summary>
    public static object? Read(object value, MemberInfo member)
    {
        try
        {
            return member is PropertyInfo property ? property.GetValue(value) : ((FieldInfo)member).GetValue(value);
        }
        catch (TargetInvocationException failure)
        {
            return new Unreadable(failure.InnerException!);
        }
    }

    private static bool IsReadable(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true }
        && property.GetIndexParameters().Length == 0
        && property.PropertyType is { IsByRef: false, IsByRefLike: false, IsPointer: false };
}
