namespace InitLab.Notebooks.Display;

/// <summary>
/// The values that the one being shown stands in, outermost first: ends cycles and bottomless structures.
/// </summary>
internal sealed class Nesting
{
    /// <summary>How many items of a sequence are shown unless a cell wants more or less.</summary>
    public const int UsualItems = 20;

    /// <summary>How many members of an object or columns of a table are shown.</summary>
    public const int Members = 30;

    /// <summary>How many characters of a text inside a table are shown.</summary>
    public const int Characters = 500;

    private const int Depth = 4;
    private readonly Stack<object> _outer = new();

    /// <summary>How many items of a sequence are shown.</summary>
    public static int Items => FormatterRegistry.Current.ItemLimit;

    public bool IsFull => _outer.Count >= Depth;

    public bool IsCycle(object value) =>
        !value.GetType().IsValueType && _outer.Any(other => ReferenceEquals(other, value));

    public string Inside(object value, Func<string> show)
    {
        _outer.Push(value);
        try
        {
            return show();
        }
        finally
        {
            _outer.Pop();
        }
    }

    public static string Shorten(string text) =>
        text.Length <= Characters ? text : string.Concat(text.AsSpan(0, Characters), "…");
}
