using System.Collections;
using System.Data;
using System.Runtime.CompilerServices;

namespace InitLab.Notebooks.Display;

/// <summary>What kind of thing a value is to a reader: one text, or something made of parts.</summary>
internal static class Shape
{
    /// <summary>
    /// Whether the value is shown by its parts: a sequence, or an object that has no text of its own.
    /// </summary>
    public static bool HasParts(object value) =>
        !IsScalar(value) && (value is DataTable || IsComposite(value.GetType()) || !HasOwnText(value.GetType()));

    /// <summary>Whether the value's type says itself how it reads.</summary>
    public static bool HasOwnText(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } declaring
        && declaring != typeof(object)
        && declaring != typeof(ValueType);

    /// <summary>Whether the compiler wrote the type's text, as it does for a record.</summary>
    public static bool IsRecord(Type type) =>
        type.GetMethod("ToString", Type.EmptyTypes) is { } toString
        && toString.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsScalar(object value) =>
        value
            is string
                or IFormattable
                or bool
                or char
                or Type
                or Delegate
                or Exception
                or Task
                or System.Reflection.MemberInfo
        || value.GetType().IsPrimitive;

    // Records, tuples and anonymous objects have a text that the compiler wrote: their parts read better.
    private static bool IsComposite(Type type) =>
        TypeNames.IsAnonymous(type)
        || typeof(ITuple).IsAssignableFrom(type)
        || type == typeof(DictionaryEntry)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        || IsRecord(type);
}
