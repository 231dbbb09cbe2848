using InitLab.Notebooks.Scripting.Execution;

namespace InitLab.Notebooks.Display;

/// <summary>The formatters that the cells of a session have registered.</summary>
internal sealed class FormatterRegistry
{
    private const int DeepestCall = 16;
    private static readonly FormatterRegistry None = new();

    [ThreadStatic]
    private static int calls;

    private readonly Lock _gate = new();
    private readonly List<Registration> _registrations = [];
    private readonly List<(Type Type, IReadOnlyList<string> MimeTypes)> _preferences = [];

    /// <summary>That of the running cell's session.</summary>
    public static FormatterRegistry Current => ActiveCell.Current?.Formatters ?? None;

    /// <summary>How many items of a sequence are shown.</summary>
    public int ItemLimit { get; set; } = Nesting.UsualItems;

    public void Register(Type type, string mimeType, Func<object, string> format)
    {
        lock (_gate)
        {
            _registrations.Insert(0, new(type, mimeType, format));
        }
    }

    public void Prefer(Type type, IReadOnlyList<string> mimeTypes)
    {
        lock (_gate)
        {
            _preferences.Insert(0, (type, mimeTypes));
        }
    }

    public void Reset()
    {
        lock (_gate)
        {
            _registrations.Clear();
            _preferences.Clear();
            ItemLimit = Nesting.UsualItems;
        }
    }

    /// <summary>The MIME types that a formatter was registered in for the type, the last one first.</summary>
    public IReadOnlyList<string> MimeTypesOf(Type type)
    {
        lock (_gate)
        {
            return
            [
                .. _registrations
                    .Where(registered => TypeMatch.IsOf(registered.Type, type))
                    .Select(registered => registered.MimeType)
                    .Distinct(StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The MIME types that were preferred for the type, or null.</summary>
    public IReadOnlyList<string>? PreferredFor(Type type)
    {
        lock (_gate)
        {
            return TypeMatch.Best(_preferences, preference => preference.Type, type).MimeTypes;
        }
    }

    /// <summary>The value by its registered formatter, or null when there is none.</summary>
    /// <exception cref="DisplayException">The formatter failed.</exception>
    public string? Format(object value, string mimeType)
    {
        Registration? best;
        lock (_gate)
        {
            var sameMime = _registrations.Where(registered => registered.MimeType == mimeType);
            best = TypeMatch.Best(sameMime, registered => registered.Type, value.GetType());
        }

        return best is null ? null : Call(best, value);
    }

    private static string Call(Registration registered, object value)
    {
        calls++;
        try
        {
            return calls <= DeepestCall
                ? registered.Format(value)
                : throw new InvalidOperationException("It formats the same value again and again.");
        }
        catch (Exception failure)
            when (failure is not (DisplayException or ThreadInterruptedException or OperationCanceledException))
        {
            throw DisplayException.Of(value.GetType(), $"registered {registered.MimeType} formatter", failure);
        }
        finally
        {
            calls--;
        }
    }

    private sealed record Registration(Type Type, string MimeType, Func<object, string> Format);
}
