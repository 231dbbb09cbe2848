using System.Text.Json.Nodes;
using InitLab.Notebooks.Format;
using InitLab.Notebooks.Scripting.Execution;

namespace InitLab.Notebooks.Display;

/// <summary>Something that a cell has displayed, and can display anew in the same place.</summary>
/// <remarks>
/// A front end gets some updates a second, however many are made; the last one always arrives.
/// </remarks>
public sealed class DisplayedValue
{
    private readonly ActiveCell _cell;
    private readonly IReadOnlyCollection<string> _mimeTypes;

    private DisplayedValue(ActiveCell cell, IReadOnlyCollection<string> mimeTypes) =>
        (_cell, _mimeTypes, DisplayId) = (cell, mimeTypes, cell.Output.NextDisplayId());

    /// <summary>The id by which the place is known, unique in its session.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in the place of the present one; any cell may do so.</summary>
    /// <param name="value">The new value, in the MIME types of the first.</param>
    /// <exception cref="DisplayException">The value failed to format itself.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public void Update(object? value)
    {
        // A callback on a thread of somebody else's belongs to no cell: then it is the cell's that displayed.
        var cell = ActiveCell.Current ?? _cell;
        cell.Show(new DisplayUpdate(DisplayId, BundleOf(value, _mimeTypes), new JsonObject()));
    }

    /// <summary>The place itself: there is nothing more to show of it.</summary>
    public override string ToString() => $"DisplayedValue ({DisplayId})";

    internal static DisplayedValue Show(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        var cell = ActiveCell.Required;
        var shown = new DisplayedValue(cell, mimeTypes);
        cell.Show(new DisplayOutput(BundleOf(value, mimeTypes), new JsonObject()) { DisplayId = shown.DisplayId });
        return shown;
    }

    private static MimeBundle BundleOf(object? value, IReadOnlyCollection<string> mimeTypes) =>
        value is string text && mimeTypes.Count == 1
            ? new Markup(mimeTypes.First(), text).ToBundle()
            : Formatter.Format(value, mimeTypes);
}
