using System.Globalization;

namespace InitLab.Charts;

/// <summary>How one setting looks in every figure.</summary>
/// <param name="Color">An RGB colour, such as <c>#0072B2</c>.</param>
/// <param name="Dash">Plotly's name of a line's dash, or lengths in pixels.</param>
/// <param name="Symbol">Plotly's name of a marker.</param>
/// <param name="Pattern">Plotly's pattern of a bar; empty is a full bar.</param>
public sealed record TraceStyle(string Color, string Dash, string Symbol, string Pattern)
{
    private const double BandOpacity = 0.18;

    /// <summary>The colour of a band behind a line.</summary>
    internal string Translucent
    {
        get
        {
            var rgb = int.Parse(Color.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return $"rgba({rgb >> 16},{(rgb >> 8) & 255},{rgb & 255},{BandOpacity})";
        }
    }
}
