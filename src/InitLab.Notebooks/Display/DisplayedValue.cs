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
    private readonly IReadOnlyCollection<string> _mimeTypes;

    private DisplayedValue(string displayId, IReadOnlyCollection<string> mimeTypes) =>
        (DisplayId, _mimeTypes) = (displayId, mimeTypes);

    /// <summary>The id by which the place is known in this session.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in the place of the present one; any cell may do so.</summary>
    /// <param name="value">The new value, in the MIME types of the first.</param>
    /// <exception cref="DisplayException">The value failed to format itself.</exception>
    public void Update(object? value) =>
        ActiveCell.Required.Show(new DisplayUpdate(DisplayId, BundleOf(value, _mimeTypes), new JsonObject()));

    /// <summary>The place itself: there is nothing more to show of it.</summary>
    public override string ToString() => $"DisplayedValue ({DisplayId})";

    internal static DisplayedValue Show(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        var cell = ActiveCell.Required;
        var shown = new DisplayedValue(cell.Output.NextDisplayId(), mimeTypes);
        cell.Show(new DisplayOutput(BundleOf(value, mimeTypes), new JsonObject()) { DisplayId = shown.DisplayId });
        return shown;
    }

    private static MimeBundle BundleOf(object? value, IReadOnlyCollection<string> mimeTypes) =>
        value is string text && mimeTypes.Count == 1
            ? new Markup(mimeTypes.First(), text).ToBundle()
            : Formatter.Format(value, mimeTypes);
}
