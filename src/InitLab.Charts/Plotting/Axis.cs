using System.Text.Json.Nodes;

namespace InitLab.Charts.Plotting;

/// <summary>One axis of a figure.</summary>
/// <param name="Title">What is measured, with its unit.</param>
internal sealed record Axis(string Title)
{
    private const string GridColor = "rgba(128,128,128,0.3)";
    private const string LineColor = "rgba(128,128,128,0.8)";

    /// <summary>Whether the axis is logarithmic.</summary>
    internal bool Logarithmic { get; init; }

    /// <summary>The ends of the axis, or null to fit the data; of a logarithmic axis the powers of ten.</summary>
    internal (double Low, double High)? Range { get; init; }

    /// <summary>Whether the axis names categories instead of measuring.</summary>
    internal bool Categories { get; init; }

    /// <summary>Whether the categories run down the page instead of up.</summary>
    internal bool Reversed { get; init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = Title, ["standoff"] = 10 },
            ["automargin"] = true,
            ["gridcolor"] = GridColor,
            ["linecolor"] = LineColor,
            ["showgrid"] = !Categories,
            ["showline"] = true,
            ["zeroline"] = false,
            ["ticks"] = Categories ? "" : "outside",
            ["tickcolor"] = LineColor,
        };
        if (Logarithmic)
        {
            json["type"] = "log";
            json["exponentformat"] = "power";
        }

        if (Categories)
        {
            json["type"] = "category";
            json["showline"] = false;
        }

        if (Range is { } range)
        {
            json["range"] = PlotlyJson.Numbers([range.Low, range.High]);
        }
        else if (Reversed)
        {
            json["autorange"] = "reversed";
        }

        return json;
    }
}
