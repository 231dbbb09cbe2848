namespace InitLab.Notebooks.Display;

/// <summary>Finds what was said of a type, of its bases or of its interfaces.</summary>
internal static class TypeMatch
{
    /// <summary>Whether a value of the type is one of the other type, which may be an open generic type.</summary>
    public static bool IsOf(Type stated, Type type) =>
        stated.IsAssignableFrom(type)
        || (stated.IsGenericTypeDefinition && Lineage(type).Any(one => one.IsGenericType && IsMadeOf(one, stated)));

    /// <summary>The first of the items with the most special type, or the default when none fits.</summary>
    public static T? Best<T>(IEnumerable<T> items, Func<T, Type> typeOf, Type type)
    {
        var (best, isFound) = (default(T), false);
        foreach (var item in items.Where(item => IsOf(typeOf(item), type)))
        {
            if (!isFound || (typeOf(best!) != typeOf(item) && IsOf(typeOf(best!), typeOf(item))))
            {
                (best, isFound) = (item, true);
            }
        }

        return best;
    }

    private static bool IsMadeOf(Type type, Type definition) => type.GetGenericTypeDefinition() == definition;

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            yield return one;
        }

        foreach (var contract in type.GetInterfaces())
        {
            yield return contract;
        }
    }
}
