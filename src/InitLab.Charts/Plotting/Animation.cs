using System.Text.Json.Nodes;
using InitLab.Charts.Rendering;

namespace InitLab.Charts.Plotting;

/// <summary>Frames that are computed beforehand, so that play and slider work with no kernel behind the page.</summary>
/// <remarks>Plotly.NET's charts know no frames and no animation controls; this one place adds them.</remarks>
internal static class Animation
{
    /// <summary>The most frames a figure has; more would make it too large for a notebook.</summary>
    internal const int MostFrames = 20;

    private const int MillisecondsPerFrame = 350;
    private const int Height = 610;
    private const int ControlsHeight = 150;
    private const int ControlsGap = 62;
    private const string Border = "rgba(128,128,128,0.8)";
    private const string Transparent = "rgba(0,0,0,0)";

    /// <summary>Adds frames, a play button and a slider to a figure.</summary>
    /// <param name="figure">With <c>data</c> and <c>layout</c>; it shows the first frame.</param>
    /// <param name="traces">The indices of the traces that change.</param>
    /// <param name="frames">The training step of each frame and what the changing traces become.</param>
    internal static void Add(JsonObject figure, int[] traces, IReadOnlyList<(int Step, JsonArray Data)> frames)
    {
        Add(figure, traces, [.. frames.Select(frame => (NumberText.Of(frame.Step), frame.Data))], "training step ");
    }

    /// <summary>Adds frames of any kind, a play button and a slider to a figure.</summary>
    /// <param name="figure">With <c>data</c> and <c>layout</c>; it shows the first frame.</param>
    /// <param name="traces">The indices of the traces that change.</param>
    /// <param name="frames">The name of each frame and what the changing traces become.</param>
    /// <param name="prefix">What stands before the name on the slider.</param>
    internal static void Add(
        JsonObject figure,
        int[] traces,
        IReadOnlyList<(string Name, JsonArray Data)> frames,
        string prefix
    )
    {
        figure["frames"] = new JsonArray([.. frames.Select(frame => Frame(traces, frame.Name, frame.Data))]);
        var layout = figure["layout"]!;
        layout["height"] = Height;
        layout["sliders"] = new JsonArray(Slider(frames.Select(frame => frame.Name), prefix));
        layout["updatemenus"] = new JsonArray(Buttons());
    }

    /// <summary>Makes room for axes of another height than one chart has.</summary>
    /// <param name="figure">A figure with frames.</param>
    /// <param name="height">The height that it has without controls, in pixels.</param>
    internal static void Below(JsonObject figure, int height)
    {
        var layout = figure["layout"]!;
        layout["height"] = height + ControlsHeight;
        var below = Math.Round(-ControlsGap / (double)height, 2);
        layout["sliders"]![0]!["y"] = below;
        layout["updatemenus"]![0]!["y"] = below;
    }

    private static JsonObject Frame(int[] traces, string name, JsonArray data)
    {
        return new JsonObject
        {
            ["name"] = name,
            ["traces"] = new JsonArray([.. traces.Select(trace => (JsonNode)trace)]),
            ["data"] = data,
        };
    }

    private static JsonObject Slider(IEnumerable<string> names, string prefix)
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
            ["currentvalue"] = new JsonObject { ["prefix"] = prefix, ["xanchor"] = "left" },
            ["steps"] = new JsonArray([.. names.Select(name => Jump(name))]),
        };
    }

    private static JsonObject Jump(string name)
    {
        return new JsonObject
        {
            ["label"] = name,
            ["method"] = "animate",
            ["args"] = new JsonArray(new JsonArray(name), Timing(0)),
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
}
