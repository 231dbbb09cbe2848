using System.Text.Json.Nodes;
using InitLab.Charts.Rendering;
using InitLab.Experiments;

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

    /// <summary>The only numbers to mark, or null to leave the choice to plotly.js.</summary>
    internal IReadOnlyList<double>? Marks { get; init; }

    /// <summary>An axis over the settings of sweeps; a logarithmic one marks those settings.</summary>
    /// <param name="title">What was varied, with its unit.</param>
    /// <param name="logarithmic">Whether the axis is logarithmic.</param>
    /// <param name="sweeps">What was measured.</param>
    /// <param name="marks">The most marks that find room.</param>
    internal static Axis Of(string title, bool logarithmic, IEnumerable<Sweep> sweeps, int marks)
    {
        var at = sweeps.SelectMany(sweep => sweep.At).Distinct().Order().ToList();
        return new Axis(title) { Logarithmic = logarithmic, Marks = logarithmic ? Thinning.Of(at, marks) : null };
    }

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

        if (Marks is not null)
        {
            json["tickvals"] = PlotlyJson.Numbers(Marks);
            json["ticktext"] = PlotlyJson.Texts(Marks.Select(NumberText.Of));
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
