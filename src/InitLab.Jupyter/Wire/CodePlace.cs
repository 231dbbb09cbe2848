namespace InitLab.Jupyter.Wire;

/// <summary>A place in a cell that is being written.</summary>
/// <param name="Code">The cell's text.</param>
/// <param name="Position">The cursor, in UTF-16 units.</param>
internal readonly record struct CodePlace(string Code, int Position)
{
    /// <summary>The place that a request asks about: its cursor, or the end of its code.</summary>
    /// <exception cref="InvalidContentException">The fields are not as they must be.</exception>
    public static CodePlace In(Fields fields)
    {
        var code = fields.Text("code");
        return new(code, CodePoints.ToUtf16(code, fields.Number("cursor_pos", absent: null) ?? int.MaxValue));
    }

    /// <summary>A UTF-16 position of the code in code points.</summary>
    public int CodePointsTo(int position) => CodePoints.FromUtf16(Code, position);
}
