using System.Text.Json.Nodes;

namespace InitLab.Jupyter.Sessions;

/// <summary>A cell to be run.</summary>
/// <param name="Code">The cell's text.</param>
internal sealed record CellRequest(string Code)
{
    /// <summary>The cell's metadata, which some front ends send: it may name the language of the cell.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Whether the run counts and is remembered.</summary>
    public bool IsStored { get; init; } = true;

    /// <summary>Whether the cell may ask its front end for input.</summary>
    public bool MayAsk { get; init; } = true;
}
