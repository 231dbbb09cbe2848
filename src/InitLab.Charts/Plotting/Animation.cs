using System.Text.Json.Nodes;

namespace InitLab.Charts.Plotting;

/// <summary>Frames that are computed beforehand, so that play and slider work with no kernel behind the page.</summary>
/// <remarks>Plotly.NET's charts know no frames and no animation controls; this one place adds them.</remarks>
internal static class Animation
{
    /// <summary>The most frames a figure has; more would make it too large for a notebook.</summary>
    internal const int MostFrames = 20;

    private const int MillisecondsPerFrame = 350;
    private const int Height = 610;
    private const string Border = "rgba(128,128,128,0.8)";
    private const string Transparent = "rgba(0,0,0,0)";

    /// <summary>Adds frames, a play button and a slider to a figure.</summary>
    /// <param name="figure">With <c>data</c> and <c>layout</c>; it shows the first frame.</param>
    /// <param name="traces">The indices of the traces that change.</param>
    /// <param name="frames">The training step of each frame and what the changing traces become.</param>
    internal static void Add(JsonObject figure, int[] traces, IReadOnlyList<(int Step, JsonArray Data)> frames)
    {
        figure["frames"] = new JsonArray([.. frames.Select(frame => Frame(traces, frame.Step, frame.Data))]);
        var layout = figure["layout"]!;
        layout["height"] = Height;
        layout["sliders"] = new JsonArray(Slider(frames.Select(frame => frame.Step)));
        layout["updatemenus"] = new JsonArray(Buttons());
    }

    private static JsonObject Frame(int[] traces, int step, JsonArray data)
    {
        return new JsonObject
        {
            ["name"] = Name(step),
            ["traces"] = new JsonArray([.. traces.Select(trace => (JsonNode)trace)]),
            ["data"] = data,
        };
    }

    private static JsonObject Slider(IEnumerable<int> steps)
    {
        return new JsonObject
        {
            ["active"] = 0,
            ["x"] = 0,
            ["len"] = 1,
            ["y"] = -0.14,
            ["yanchor"] = "top",
            ["pad"] = new JsonObject { ["t"] = 16 },
            ["bordercolor"] = Border,
            ["bgcolor"] = Border,
            ["tickcolor"] = Border,
            ["ticklen"] = 4,
            ["minorticklen"] = 2,
            ["currentvalue"] = new JsonObject { ["prefix"] = "training step ", ["xanchor"] = "left" },
            ["steps"] = new JsonArray([.. steps.Select(step => Jump(step))]),
        };
    }

    private static JsonObject Jump(int step)
    {
        return new JsonObject
        {
            ["label"] = Name(step),
            ["method"] = "animate",
            ["args"] = new JsonArray(new JsonArray(Name(step)), Timing(0)),
        };
    }

    private static JsonObject Buttons()
    {
        return new JsonObject
        {
            ["type"] = "buttons",
            ["direction"] = "left",
            ["showactive"] = false,
            ["x"] = 0,
            ["xanchor"] = "left",
            ["y"] = -0.14,
            ["yanchor"] = "top",
            ["pad"] = new JsonObject { ["t"] = 98 },
            ["bgcolor"] = Transparent,
            ["bordercolor"] = Border,
            ["buttons"] = new JsonArray(
                Button("Play", null, MillisecondsPerFrame),
                Button("Stop", new JsonArray((JsonNode?)null), 0)
            ),
        };
    }

    // Of plotly.js: null plays all frames from the current one on, [null] stops the one that plays.
    private static JsonObject Button(string label, JsonArray? frames, int milliseconds)
    {
        var timing = Timing(milliseconds);
        timing["fromcurrent"] = true;
        return new JsonObject
        {
            ["label"] = label,
            ["method"] = "animate",
            ["args"] = new JsonArray(frames, timing),
        };
    }

    private static JsonObject Timing(int milliseconds)
    {
        return new JsonObject
        {
            ["mode"] = "immediate",
            ["frame"] = new JsonObject { ["duration"] = milliseconds, ["redraw"] = true },
            ["transition"] = new JsonObject { ["duration"] = 0 },
        };
    }

    private static string Name(int step) => step.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
