using System.Net;

namespace InitLab.Notebooks.Display;

/// <summary>A bar under the cell that grows as work goes on; give it to anything that reports its progress.</summary>
/// <remarks>It is drawn anew when a whole per cent is reached, so it may be told of every step.</remarks>
public sealed class ProgressBar : IProgress<double>
{
    private const int Width = 20;
    private readonly string _title;
    private readonly DisplayedValue _shown;
    private int _percent;

    internal ProgressBar(string title)
    {
        _title = title;
        _shown = this.Display();
    }

    /// <summary>Tells how much is done.</summary>
    /// <param name="value">The share of the work that is done, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public void Report(double value)
    {
        if (!(value is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Progress is a share from 0 to 1.");
        }

        // Work that ends at 1 - ε by its roundings is not done yet, and nothing is before it has begun.
        var percent = (int)Math.Floor(100 * value);
        if (Interlocked.Exchange(ref _percent, percent) != percent)
        {
            _shown.Update(this);
        }
    }

    /// <summary>The bar as HTML.</summary>
    public string ToHtml() =>
        $"{WebUtility.HtmlEncode(_title)} <progress max=\"100\" value=\"{_percent}\"></progress> {_percent} %";

    /// <summary>The bar as text.</summary>
    public override string ToString()
    {
        var done = Width * _percent / 100;
        return $"{_title} [{new string('#', done)}{new string('.', Width - done)}] {_percent} %".TrimStart();
    }
}
