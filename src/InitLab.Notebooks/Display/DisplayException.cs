namespace InitLab.Notebooks.Display;

/// <summary>A value failed to format itself.</summary>
/// <param name="message">What failed, and how.</param>
/// <param name="cause">What the value's own code threw.</param>
public sealed class DisplayException(string message, Exception cause) : Exception(message, cause)
{
    internal static DisplayException Of(Type type, string member, Exception cause) =>
        new($"{TypeNames.Of(type)} cannot be shown: its {member} threw {cause.GetType().Name}: {cause.Message}", cause);
}
