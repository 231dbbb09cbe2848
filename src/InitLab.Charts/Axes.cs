namespace InitLab.Charts;

/// <summary>What the axes of a figure measure.</summary>
/// <param name="X">What goes to the right, with its unit, such as <c>depth (layers)</c>.</param>
/// <param name="Y">What goes up, with its unit, such as <c>loss (nats)</c>.</param>
public sealed record Axes(string X, string Y)
{
    /// <summary>Whether the axis to the right is logarithmic.</summary>
    public bool LogarithmicX { get; init; }

    /// <summary>Whether the axis that goes up is logarithmic.</summary>
    public bool LogarithmicY { get; init; }

    /// <summary>Two linear axes.</summary>
    /// <param name="x">What goes to the right, with its unit.</param>
    /// <param name="y">What goes up, with its unit.</param>
    public static Axes Linear(string x, string y) => new(x, y);

    /// <summary>A linear axis to the right, a logarithmic one up.</summary>
    /// <param name="x">What goes to the right, with its unit.</param>
    /// <param name="y">What goes up, with its unit.</param>
    public static Axes LogY(string x, string y) => new(x, y) { LogarithmicY = true };

    /// <summary>A logarithmic axis to the right, a linear one up.</summary>
    /// <param name="x">What goes to the right, with its unit.</param>
    /// <param name="y">What goes up, with its unit.</param>
    public static Axes LogX(string x, string y) => new(x, y) { LogarithmicX = true };

    /// <summary>Two logarithmic axes.</summary>
    /// <param name="x">What goes to the right, with its unit.</param>
    /// <param name="y">What goes up, with its unit.</param>
    public static Axes LogLog(string x, string y) => new(x, y) { LogarithmicX = true, LogarithmicY = true };
}
